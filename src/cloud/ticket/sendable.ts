/** Not every system takes half a character or a NUL: one that was pasted in must not hold a ticket back for ever. */
export function sendable(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').split('\0').join('')
}
