const date = /^\d{4}-\d{2}-\d{2}$/

/**
 * Whole years on a day, both dates in China as `YYYY-MM-DD` (NaN for anything else);
 * who is born on 29 February has the birthday of a common year on 1 March.
 */
export function ageOn(birthDate: string, today: string): number {
  if (!date.test(birthDate) || !date.test(today)) return Number.NaN
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}
