import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inProject } from '../../config/paths'
import { startPhoneServer } from '../../config/phoneServer'
import { journeyPhoneFolder, journeyWechat } from '../../config/testRun'
import { type SyntheticResident, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { launchBrowser } from './browser'

export interface TwoWindows {
  readonly stack: Stack
  readonly phone: Page
  readonly doctor: Page
  /** What either window's console complained about, and every request that failed: empty in a good journey. */
  readonly problems: string[]
  /** What of it is a fault of the page: refusals that a person meets on the way are none. Asked once, it is let go of. */
  faults(): string[]
  /** One of the sandbox's residents, by the register's own id. */
  resident(id: string): SyntheticResident
  /** Another phone on the same machine: its own storage, its own person. */
  openPhone(): Promise<Page>
  close(): Promise<void>
}

const refusals = /status of (401|403|404|409)/

/** Patient and doctor side by side: the built phone and the sandbox's pages, with the real cloud between them. */
export async function openTwoWindows(): Promise<TwoWindows> {
  if (!existsSync(join(journeyPhoneFolder, 'index.html'))) throw new Error('还没有浏览器旅程用的手机页面：先运行一次 npm test')
  // First, because it may not be had: nothing else is running then that would have to be stopped.
  const browser = await launchBrowser()
  const stack = await startStack()
  const people = await syntheticResidents(stack)
  const server = await startPhoneServer({ port: 0, folder: journeyPhoneFolder, cloudUrl: stack.cloudUrl })
  const problems: string[] = []

  async function openPhone(): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      // One point a pixel: drawn in software, four times the pixels cost half the walk.
      deviceScaleFactor: 1,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    // The stand-in for WeChat is fixed at build time; here it lives on a free port.
    await context.route(`${journeyWechat}/**`, (route) =>
      route.continue({ url: route.request().url().replace(journeyWechat, stack.sandboxUrl) }),
    )
    const page = await watched(context, 'phone', problems)
    await page.goto(server.url)
    return page
  }

  const phone = await openPhone()
  const doctor = await watched(await desktop(browser), 'doctor', problems)
  await doctor.goto(`${stack.sandboxUrl}/doctor`)
  return {
    stack,
    phone,
    doctor,
    problems,
    faults: () => problems.splice(0).filter((line) => !refusals.test(line)),
    resident(id) {
      const found = people.find(({ residentId }) => residentId === id)
      if (!found) throw new Error(`no resident ${id}`)
      return found
    },
    openPhone,
    async close() {
      await browser.close()
      await server.close()
      await stack.close()
    },
  }
}

function desktop(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
}

async function watched(context: BrowserContext, name: string, problems: string[]): Promise<Page> {
  // Beside other browsers on two cores a page takes long now and then; nobody is promised these seconds.
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && problems.push(`${name}: ${message.text()}`))
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`))
  return page
}

/** Screenshots are kept: dist/journeys/<name>.png, once the page stands still: a page that is sliding in is no picture of anything. */
export async function picture(page: Page, name: string): Promise<void> {
  let before: Buffer = Buffer.alloc(0)
  for (let turn = 0; turn < 20; turn += 1) {
    const now = await page.screenshot({ animations: 'disabled' })
    if (now.equals(before)) break
    before = now
  }
  mkdirSync(inProject('dist/journeys'), { recursive: true })
  writeFileSync(inProject('dist/journeys', `${name}.png`), before)
}
