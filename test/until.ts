/** Asks again and again until the answer is there; fails with the last answer when it never is. */
export async function until<Value>(ask: () => Promise<Value>, good: (value: Value) => boolean, limitMs = 10_000): Promise<Value> {
  const end = performance.now() + limitMs
  for (;;) {
    const value = await ask()
    if (good(value)) return value
    if (performance.now() > end) throw new Error(`never became true; last: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
