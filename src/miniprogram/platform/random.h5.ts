export async function prepareRandom(): Promise<boolean> {
  return typeof crypto === 'object' && typeof crypto.getRandomValues === 'function'
}

export function takeRandom(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count))
}
