import { createHash } from 'node:crypto'

export const widths = [320, 390, 768] as const
export const themes = ['light', 'dark'] as const
export const sizes = ['standard', 'elder'] as const
export const languages = ['hans', 'hant', 'en'] as const

export type Width = (typeof widths)[number]
export type Theme = (typeof themes)[number]
export type Size = (typeof sizes)[number]
export type Language = (typeof languages)[number]

/** How somebody may hold and read the phone. */
export interface Variant {
  readonly width: Width
  readonly theme: Theme
  readonly size: Size
  readonly language: Language
}

/** A small phone, an ordinary one, a tablet: as high as each of them is. */
export const heights: Readonly<Record<Width, number>> = { 320: 568, 390: 844, 768: 1024 }

export const allVariants: readonly Variant[] = widths.flatMap((width) =>
  themes.flatMap((theme) => sizes.flatMap((size) => languages.map((language) => ({ width, theme, size, language })))),
)

export function variantName({ width, theme, size, language }: Variant): string {
  return `${width}-${theme}-${size}-${language}`
}

/**
 * The one variant in which a state is looked at by every `npm test`: spread over all of them by the state's name, so that a new state
 * changes nobody else's.
 */
export function variantOf(state: string): Variant {
  const place = createHash('sha256').update(state).digest().readUInt32BE(0) % allVariants.length
  const [first] = allVariants
  const variant = allVariants[place] ?? first
  if (!variant) throw new Error('no variants')
  return variant
}

/** Every two values of different dimensions, as `width=320 theme=dark`, that occur together. */
export function pairsOf(variants: readonly Variant[]): ReadonlySet<string> {
  return new Set(
    variants.flatMap((variant) => {
      const values = Object.entries(variant).map(([dimension, value]) => `${dimension}=${value}`)
      return values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one} ${other}`))
    }),
  )
}
