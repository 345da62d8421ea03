/** As a number is kept and compared: no blanks, half-width, upper case. Input methods give full-width digits and brackets. */
export function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

/** The first place (from 1) whose character may not stand there; null when there is none. */
export function wrongPlace(number: string, mayStand: (character: string) => boolean): number | null {
  const place = Array.from(number).findIndex((character) => !mayStand(character))
  return place < 0 ? null : place + 1
}
