import type { Browser, Page } from 'playwright-core'
import type { Asked } from '../../src/miniprogram/gallery/galleryCloud'
import type { GalleryState } from '../../src/miniprogram/gallery/state'
import { heights, type Theme, type Variant, type Width } from './variants'

/** How a state is to be seen; `double`: with words at 200 %. */
export interface Look extends Variant {
  readonly double?: boolean
}

export interface Opened {
  /** What went wrong on the way to the state, or was complained about in the console; empty in a good one. */
  readonly problems: readonly string[]
  /** What the page asked the cloud: when it opened, and in all. */
  readonly atOpening: readonly Asked[]
  readonly asked: readonly Asked[]
  /** The path of the page in sight. */
  readonly page: string
}

/** One page of a browser that goes from state to state. */
export interface Camera {
  readonly page: Page
  open(state: GalleryState, how: Look): Promise<Opened>
  /** The state that is open, on another phone: nothing is loaded again. */
  turn(to: { width: Width; theme: Theme }): Promise<void>
  /** The whole page, however long; with a sheet over it, what is on the screen. */
  picture(): Promise<Buffer>
}

/** `fresh`: every state in a document of its own, so that none can know of another; else one document as long as the look is the same. */
export async function openCamera(browser: Browser, url: string, fresh: boolean): Promise<Camera> {
  const context = await browser.newContext({
    viewport: { width: 390, height: heights[390] },
    deviceScaleFactor: 1,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(20_000)
  // What tsx compiles names its functions by this, in the page as well.
  await context.addInitScript('globalThis.__name = (named) => named')
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`page: ${error.message}`))
  let width: Width = 390
  let theme: Theme = 'light'
  let look = ''

  /** Whether it is another phone, or in another light, than before. */
  const hold = async (phone: { width: Width; theme: Theme }): Promise<boolean> => {
    if (phone.width === width && phone.theme === theme) return false
    width = phone.width
    theme = phone.theme
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width, height: heights[width] })
    return true
  }

  return {
    page,
    async open({ name, alone = false }, { size, language, double = false, ...on }) {
      await hold(on)
      problems.length = 0
      const wanted = [size, language, ...(double ? ['double'] : [])].join(',')
      if (fresh || alone || look !== wanted) {
        look = alone ? '' : wanted
        await page.goto(`${url}/?gallery=${name}&look=${wanted}`, { waitUntil: 'domcontentloaded' })
        await page.waitForFunction(() => document.documentElement.dataset.gallery !== undefined, undefined, { polling: 20 })
      } else await page.evaluate((named) => Reflect.get(window, 'openGalleryState')(named), name)
      const seen = await page.evaluate(readGallery)
      const wrong = seen.gallery === 'ready' ? [] : [seen.gallery]
      return { problems: [...wrong, ...problems], atOpening: seen.asked.slice(0, seen.opened), asked: seen.asked, page: seen.page }
    },
    async turn(to) {
      if (await hold(to)) await page.evaluate(drawnAnew)
    },
    async picture() {
      const height = await page.evaluate(wholeHeight)
      const longer = height > heights[width]
      if (longer) {
        await page.setViewportSize({ width, height })
        await page.evaluate(drawnAnew)
      }
      const picture = await page.screenshot({ animations: 'allow', caret: 'initial' })
      if (longer) await page.setViewportSize({ width, height: heights[width] })
      return picture
    },
  }
}

function readGallery(): { gallery: string; asked: Asked[]; opened: number; page: string } {
  const told: { asked: Asked[]; opened: number } = Reflect.get(window, 'galleryTold') ?? { asked: [], opened: 0 }
  const shown = Array.from(document.querySelectorAll('.taro_page_show:not(.taro_page_shade)')).pop()
  return {
    gallery: document.documentElement.dataset.gallery ?? '',
    // Through JSON: what was never said is none of the test's business.
    asked: JSON.parse(JSON.stringify(told.asked)),
    opened: told.opened,
    page: shown?.id.split('?')[0] ?? '',
  }
}

/** What hears of another width draws itself anew in its own time. */
function drawnAnew(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
}

/** 0 where something lies over the page: then the screen is the picture. */
function wholeHeight(): number {
  const page = Array.from(document.querySelectorAll('.taro_page_show:not(.taro_page_shade)')).pop()
  if (!page || page.querySelector('[role=dialog]')) return 0
  const bar = document.querySelector('.weui-tabbar')
  return Math.ceil(page.scrollHeight + (bar && bar.getClientRects().length > 0 ? bar.getBoundingClientRect().height : 0))
}
