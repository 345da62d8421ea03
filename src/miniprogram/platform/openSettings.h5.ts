/** A page in a browser cannot open settings. */
export function openSettings(): Promise<'opened' | 'unsupported'> {
  return Promise.resolve('unsupported')
}
