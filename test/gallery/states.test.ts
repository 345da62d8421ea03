import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { filesBelow } from '../../config/gates/files'
import { inProject } from '../../config/paths'
import { type OperationName, operations } from '../../src/contract/operations'
import type { GalleryState } from '../../src/miniprogram/gallery/state'
import { galleryStates } from '../../src/miniprogram/gallery/states/all'
import { galleryPages, pageOf } from './galleryPages'
import { allVariants, pairsOf, variantOf } from './variants'

const phone = inProject('src/miniprogram')

/** What does not fit the contract among everything that the states have their clouds say. */
function wrongAnswers(states: readonly GalleryState[]): string[] {
  return states.flatMap(({ name, cloud }) =>
    Object.entries(cloud).flatMap(([operation, said]) => {
      if (typeof said === 'function' || typeof said === 'string' || (typeof said === 'object' && 'refused' in said)) return []
      const parsed = z.safeParse(operations[nameOf(operation)].output, said)
      return parsed.success ? [] : [`${name} ${operation}: ${z.prettifyError(parsed.error)}`]
    }),
  )
}

function nameOf(operation: string): OperationName {
  const found = Object.keys(operations).find((name): name is OperationName => name === operation)
  if (!found) throw new Error(`no operation ${operation}`)
  return found
}

describe('the states of the gallery', () => {
  it('have each a name of its own, which says the page', () => {
    const names = galleryStates.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    const pages = galleryPages()
    expect(names.filter((name) => name !== 'gallery/primitives/all' && !pages.includes(pageOf(name)))).toEqual([])
    expect(galleryStates.filter(({ name, url }) => !url.startsWith(`/${pageOf(name)}`) && !name.startsWith('gallery/'))).toEqual([])
  })

  it('are there for every page of the app', () => {
    const drawn = new Set(galleryStates.map(({ name }) => pageOf(name)))
    expect(galleryPages().filter((page) => !drawn.has(page))).toEqual([])
    expect(galleryPages().length).toBeGreaterThan(50)
  })

  it('say nothing that the contract would not', () => {
    expect(wrongAnswers(galleryStates)).toEqual([])
  })

  it('would be found out if they did', () => {
    const planted: GalleryState = {
      name: 'main/home/planted',
      title: '',
      kind: 'success',
      url: '',
      cloud: { 'identity.askVouch': { code: '1', expiresAt: '今天', serverNow: '现在' } },
    }
    expect(wrongAnswers([planted])).toHaveLength(1)
  })

  it('show every part of ui/', () => {
    const drawn = readFileSync(`${phone}/gallery/everyPrimitive.tsx`, 'utf8')
    // These are around every picture.
    const around = ['Page', 'ElderSwitch']
    const parts = filesBelow(`${phone}/ui`).flatMap((file) => /^([A-Z]\w*)\.tsx$/.exec(file)?.[1] ?? [])
    expect(parts.filter((part) => !around.includes(part) && !new RegExp(`^ {2}${part}:`, 'm').test(drawn))).toEqual([])
  })
})

describe('the variants that a run looks at', () => {
  it('bring every two of width, theme, size and language together', () => {
    const seen = pairsOf(galleryStates.map(({ name }) => variantOf(name)))
    expect([...pairsOf(allVariants)].filter((pair) => !seen.has(pair))).toEqual([])
    expect(pairsOf(allVariants).size).toBe(37)
  })

  it('are the same in every run, and nobody’s changes because another state comes', () => {
    expect(variantOf('main/home/asked')).toEqual(variantOf('main/home/asked'))
    const fewer = galleryStates.slice(0, 30).map(({ name }) => variantOf(name))
    expect(galleryStates.slice(0, 30).map(({ name }) => variantOf(name))).toEqual(fewer)
  })
})
