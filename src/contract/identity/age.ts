/** Whole years on a day, both dates in China as `YYYY-MM-DD`; who is born on 29 February has the birthday of a common year on 1 March. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** PIPL art. 31: below this age a guardian consents, never the child alone. */
export const guardianConsentsBelow = 14
