/** What a laboratory prints as a number. `<0.01` is drawn at 0.01 and told as `<0.01`. */
const value = /^(?:[<>≤≥＜＞]\s*=?)?\s*([-−]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*[↑↓]?$/

/** The number in a result's value; null when it is words (阴性, 1:80, 3+, 见图). */
export function readValue(text: string): number | null {
  const [, digits] = value.exec(text.trim()) ?? []
  const number = digits === undefined ? Number.NaN : toNumber(digits)
  // 1E999 is no place on a chart.
  return Number.isFinite(number) ? number : null
}

export interface Range {
  readonly low: number | null
  readonly high: number | null
}

const number = '([-−]?\\d+(?:\\.\\d+)?)'
const between = new RegExp(`^${number}\\s*(?:[-−]|[–—~～〜至]+)\\s*${number}$`)
const below = new RegExp(`^(?:[<≤＜]\\s*=?)\\s*${number}$`)
const above = new RegExp(`^(?:[>≥＞]\\s*=?)\\s*${number}$`)

/** 参考范围: `3.9–6.1`, `≤5.2`, `>1.0`. Whatever says more than two numbers (男…女…, 阴性) has no line in a chart. */
export function readRange(text: string | null): Range {
  const written = text?.trim() ?? ''
  // 3.9--6.1 is one dash written twice; -3--1 is not.
  const range = /^[-−]/.test(written) ? written : written.replace(/--|−−/, '-')
  const [, low, high] = between.exec(range) ?? []
  if (low !== undefined && high !== undefined) {
    const read = { low: toNumber(low), high: toNumber(high) }
    return read.low <= read.high ? read : { low: null, high: null }
  }
  const [, most] = below.exec(range) ?? []
  const [, least] = above.exec(range) ?? []
  return { low: least === undefined ? null : toNumber(least), high: most === undefined ? null : toNumber(most) }
}

function toNumber(digits: string): number {
  return Number(digits.replace('−', '-'))
}

/**
 * One writing for one unit, where it is certainly the same one: μ/µ/u before a unit, ml → mL, the writings of ×10^9/L.
 * Never another unit, and never U (an enzyme's) for μ.
 */
export function sameUnit(text: string | null): string | null {
  const unit = (text ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[µμ]/g, 'μ')
    .replace(/(^|\/)u(?=mol|g|l|L|m|IU|eq)/g, '$1μ')
    .replace(/(^|\/)([mμdfpn]?)l(?=$|\/)/g, '$1$2L')
    .replace(/m\^?2$/, 'm²')
    .replace(/^[×xX*]?10(?:\^|\*|\*\*|[eE])?(3|6|9|12)\/L$/, '×10^$1/L')
  return unit === '' ? null : unit
}
