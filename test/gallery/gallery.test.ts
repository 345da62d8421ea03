import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import * as z from 'zod/mini'
import { noGalleryGate } from '../../config/gates/noGallery'
import { inProject } from '../../config/paths'
import { journeyPhoneFolder } from '../../config/testRun'
import { operations } from '../../src/contract/operations'
import type { Asked } from '../../src/miniprogram/gallery/galleryCloud'
import type { GalleryState, StateKind } from '../../src/miniprogram/gallery/state'
import { galleryStates } from '../../src/miniprogram/gallery/states/all'
import { deep } from '../deep'
import { recordFigure } from '../figures'
import { launchBrowser } from '../journeys/browser'
import { type Camera, openCamera } from './camera'
import { pageOf } from './galleryPages'
import { startGalleryServer } from './galleryServer'
import { measurePage } from './measurePage'
import { faultSheet } from './plantedFaults'
import { runAxe } from './runAxe'
import { shareOut } from './shareOut'
import { variantName, variantOf } from './variants'

const folder = inProject('dist/photographs/test')
/** Of the states, so many are also looked at with words at 200 %; `npm run test:deep -- gallery`: all. */
const doubledShare = deep ? 1 : 12
const owed: readonly StateKind[] = ['loading', 'error', 'offline']
const slow = 600_000

let server: Awaited<ReturnType<typeof startGalleryServer>>
let browser: Browser
let cameras: readonly Camera[]

beforeAll(async () => {
  if (!existsSync(join(journeyPhoneFolder, 'index.html'))) throw new Error('还没有浏览器旅程用的手机页面：先运行一次 npm test')
  server = await startGalleryServer(journeyPhoneFolder)
  browser = await launchBrowser()
  // One more than cores: while one page comes to rest the others are drawn.
  cameras = await Promise.all([1, 2, 3].map(() => openCamera(browser, server.url, false)))
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** One document after another, as few as can be: those that share a look follow each other. */
const inOrder = [...galleryStates].sort((one, other) => lookOf(one).localeCompare(lookOf(other)))

function lookOf({ name }: GalleryState): string {
  const { size, language } = variantOf(name)
  return `${size} ${language}`
}

test(
  'every state is drawn as it should be: one variant each, and by axe at 320 px',
  async () => {
    rmSync(folder, { recursive: true, force: true })
    const begun = performance.now()
    const faults: string[] = []
    const asking = new Map<string, Set<StateKind>>()
    const look = (camera: Camera) => async (state: GalleryState) => {
      const variant = variantOf(state.name)
      const tell = (lines: readonly string[]) => faults.push(...lines.map((line) => `${state.name} (${variantName(variant)}): ${line}`))
      const { problems, asked, atOpening, page } = await camera.open(state, variant)
      tell(problems)
      if (!page.startsWith(`/${pageOf(state.name)}`)) tell([`shows ${page}`])
      tell(brokenContract(asked))
      noteKinds(asking, state, atOpening)
      keep(state.name, await camera.picture())
      tell(await camera.page.evaluate(measurePage, { elder: variant.size === 'elder' }))
      await camera.turn({ width: 320, theme: variant.theme })
      tell((await runAxe(camera.page)).map((line) => `at 320 px: ${line}`))
    }
    await shareOut(inOrder, cameras.map(look))
    expect(faults.sort()).toEqual([])
    expect(lacking(asking)).toEqual([])
    const seconds = ((performance.now() - begun) / 1000).toFixed(0)
    const pages = new Set(galleryStates.map(({ name }) => pageOf(name))).size
    recordFigure(
      '每一页的每种状态',
      `${galleryStates.length} 种状态，${pages} 页，320 px 下 axe 0 处违例，${seconds} 秒`,
      '0 处违例、裁切、溢出、过小的点按处',
    )
  },
  slow,
)

test(
  'words at 200 % break nothing',
  async () => {
    const chosen = inOrder.filter((_, index) => index % doubledShare === 0)
    const faults: string[] = []
    const look = (camera: Camera) => async (state: GalleryState) => {
      const { language, theme } = variantOf(state.name)
      const { problems } = await camera.open(state, { width: 390, theme, size: 'standard', language, double: true })
      const found = [
        ...problems,
        ...(await camera.page.evaluate(measurePage, { elder: false, double: true })),
        ...(await runAxe(camera.page)),
      ]
      faults.push(...found.map((line) => `${state.name} (${language}): ${line}`))
    }
    await shareOut(chosen, cameras.map(look))
    expect(faults.sort()).toEqual([])
    recordFigure('字放大到 200%', `${chosen.length} 种状态，axe 0 处违例`, deep ? '全部状态 0 处' : '每十二种取一，0 处；全部在 test:deep')
  },
  slow,
)

describe('a fault would be found', () => {
  const plant = async (fault: keyof typeof faultSheet, elder = false) => {
    const [camera] = cameras
    const state = galleryStates.find(({ name }) => name === 'authorization/grants/every')
    if (!camera || !state) throw new Error('nothing to plant it in')
    await camera.open(state, { width: 320, theme: 'light', size: elder ? 'elder' : 'standard', language: 'hans' })
    const before = await camera.page.evaluate(measurePage, { elder })
    expect([...before, ...(await runAxe(camera.page))]).toEqual([])
    const sheet = await camera.page.addStyleTag({ content: faultSheet[fault] })
    const found = [...(await camera.page.evaluate(measurePage, { elder })), ...(await runAxe(camera.page))]
    await sheet.evaluate((element) => element.parentNode?.removeChild(element))
    return found.join('\n')
  }

  it.each([
    ['faint', /axe color-contrast/],
    ['smallTarget', /too small to tap: .*24px/],
    ['tooWide', /scrolls sideways/],
    ['cutOff', /is cut off|ends in …/],
    ['outOfItsBox', /written outside its box/],
  ] as const)('%s', async (fault, words) => {
    expect(await plant(fault)).toMatch(words)
  })

  it.each([
    ['smallWords', /written too small/],
    ['closeLines', /lines too close/],
    ['standardTarget', /too small to tap/],
  ] as const)('%s, of 长辈版', async (fault, words) => {
    expect(await plant(fault, true)).toMatch(words)
  })

  it('also by the console, by the contract and by the kinds a page owes', async () => {
    const [camera] = cameras
    const state = galleryStates.find(({ name }) => name === 'authorization/grants/every')
    if (!camera || !state) throw new Error('nothing to plant it in')
    await camera.page.goto('about:blank')
    const planted = await camera.open({ ...state, name: 'no/such/state' }, variantOf(state.name))
    expect(planted.problems.join()).toContain('there is no state no/such/state')
    expect(brokenContract([{ operation: 'authorization.listGrants', input: {}, said: { grants: 'all' } }])).toHaveLength(1)
    const asking = new Map<string, Set<StateKind>>()
    noteKinds(asking, state, [{ operation: 'authorization.listGrants', input: {}, said: 'never' }])
    expect(lacking(asking).join()).toContain('packages/authorization/grants/index owes loading, error, offline')
  })
})

test('the build that is measured is the one with the gallery', () => {
  expect(noGalleryGate(journeyPhoneFolder).met).toBe(false)
})

function keep(name: string, picture: Buffer): void {
  const file = join(folder, `${name}.${variantName(variantOf(name))}.png`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, picture)
}

/** What was asked and said in the page, functions of a state included, held against the contract. */
function brokenContract(asked: readonly Asked[]): string[] {
  const known: Readonly<Record<string, { input: z.core.$ZodType; output: z.core.$ZodType }>> = operations
  return asked.flatMap(({ operation, input, said }) => {
    const contract = known[operation]
    if (!contract) return [`asks ${operation}, which is no operation`]
    const isAnswer = typeof said === 'object' && said !== null && !('refused' in said)
    const answered = isAnswer ? z.safeParse(contract.output, said) : { success: true }
    return [
      ...(z.safeParse(contract.input, input).success ? [] : [`asks ${operation} for what the contract does not take`]),
      ...(answered.success ? [] : [`${operation} says what the contract does not`]),
    ]
  })
}

/** The app looks after whoever is acted for on every page: that is no page's own question. */
const everyPages = 'family.list'

function noteKinds(asking: Map<string, Set<StateKind>>, { name, kind }: GalleryState, atOpening: readonly Asked[]): void {
  const page = pageOf(name)
  const known = asking.get(page) ?? new Set()
  if (atOpening.some(({ operation }) => operation !== everyPages)) asking.set(page, known.add(kind))
  else if (asking.has(page)) known.add(kind)
}

/** A page that asks something when it opens owes what it shows while, and when, no answer comes. */
function lacking(asking: ReadonlyMap<string, ReadonlySet<StateKind>>): string[] {
  return [...asking].flatMap(([page, kinds]) => {
    const missing = owed.filter((kind) => !kinds.has(kind))
    return missing.length === 0 ? [] : [`${page} owes ${missing.join(', ')}`]
  })
}
