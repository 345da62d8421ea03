import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { inProject } from '../../config/paths'
import { languages, sizes, themes, type Variant, widths } from './variants'

export interface PhotographOptions {
  /** States whose name has this in it. */
  readonly state: string
  readonly variants: readonly Variant[]
  readonly out: string
  /** Earlier pictures to compare with. */
  readonly against: string | null
}

type Read = { kind: 'take'; options: PhotographOptions } | { kind: 'say'; text: string; exitCode: 0 | 1 }

const usage = [
  '用法：npm run photograph -- [--state 名字里的一段] [--widths 320,390,768] [--themes light,dark]',
  '      [--sizes standard,elder] [--languages hans,hant,en] [--out 目录] [--against 以前的照片目录]',
  '照片在 dist/photographs/<宽>-<明暗>-<字号>-<语言>/<状态>.png，总览是 index.html。',
].join('\n')

/** What follows `npm run photograph --`. */
export function readPhotographOptions(args: readonly string[]): Read {
  const given = parse(args)
  if (!given || given.help) return { kind: 'say', text: usage, exitCode: given ? 0 : 1 }
  const chosen = {
    width: chosenOf(given.widths, widths),
    theme: chosenOf(given.themes, themes),
    size: chosenOf(given.sizes, sizes),
    language: chosenOf(given.languages, languages),
  }
  const { width, theme, size, language } = chosen
  if (!width || !theme || !size || !language) return { kind: 'say', text: usage, exitCode: 1 }
  const out = resolve(given.out ?? inProject('dist/photographs'))
  const against = given.against === undefined ? null : resolve(given.against)
  if (against === out) return { kind: 'say', text: '请先把以前的照片移到另一个目录，再与它比较。', exitCode: 1 }
  const variants = size.flatMap((eachSize) =>
    language.flatMap((eachLanguage) =>
      theme.flatMap((eachTheme) =>
        width.map((eachWidth) => ({ width: eachWidth, theme: eachTheme, size: eachSize, language: eachLanguage })),
      ),
    ),
  )
  return { kind: 'take', options: { state: given.state ?? '', variants, out, against } }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const names = { state: text, widths: text, themes: text, sizes: text, languages: text, out: text, against: text }
  try {
    return parseArgs({ args: [...args], options: { ...names, help: { type: 'boolean' } } }).values
  } catch {
    return null
  }
}

/** null where something is named that there is not. */
function chosenOf<Value extends string | number>(given: string | undefined, all: readonly Value[]): readonly Value[] | null {
  if (given === undefined) return all
  const named = given.split(',')
  const chosen = all.filter((value) => named.includes(String(value)))
  return chosen.length === named.length ? chosen : null
}
