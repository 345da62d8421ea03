/** Shows one line for a step while it lasts, and how long it took: on a terminal with the seconds running. */
export async function step<Value>(title: string, work: Promise<Value>): Promise<Value> {
  const begun = performance.now()
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1)
  const live = process.stdout.isTTY
  process.stdout.write(`  ${title} …`)
  const ticking = live ? setInterval(() => process.stdout.write(`\r  ${title} … ${seconds()} 秒`), 500) : undefined
  try {
    const value = await work
    process.stdout.write(live ? `\r  ${title} ✓ ${seconds()} 秒   \n` : ` ✓ ${seconds()} 秒\n`)
    return value
  } catch (error) {
    process.stdout.write(' ✗\n')
    throw error
  } finally {
    clearInterval(ticking)
  }
}
