export interface Looks {
  readonly theme: 'light' | 'dark' | 'asBrowser'
  readonly size: 'standard' | 'elder'
  readonly language: 'hans' | 'hant' | 'en'
}

/** From `?look=dark,elder,hant`; what is not named is as it is by itself. */
export function chosenLooks(search: string): Looks {
  const named = (new URLSearchParams(search).get('look') ?? '').split(',')
  const one = <Value extends string>(values: readonly Value[], otherwise: Value) =>
    values.find((value) => named.includes(value)) ?? otherwise
  return {
    theme: one(['light', 'dark'], 'asBrowser'),
    size: one(['elder'], 'standard'),
    language: one(['hant', 'en'], 'hans'),
  }
}

export function lookOf({ theme, size, language }: Looks): string {
  return [theme, size, language].join(',')
}
