import { freePort } from '../../config/freePort'
import { inProject } from '../../config/paths'
import { startPhoneServer } from '../../config/phoneServer'
import { buildPhone } from '../../config/taro'
import { launchBrowser } from '../journeys/browser'
import { Patient, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { isAdult } from '../standingGrants'
import { atLeast, atMost, type Figure, median } from './figure'

const cache = (name: string) => inProject(`node_modules/.cache/jiandang/${name}`)
const runs = 5
/** A bare Taro page in the same run may be so much faster, in points of 0–1. */
const mostBehind = 0.05
const firstContentMs = 1500

/** WeChat's 4G in Chrome's own words: 9 Mbit/s down, 1.5 up, 165 ms a round trip, and a processor four times slower. */
const network = { offline: false, latency: 165, downloadThroughput: (9e6 * 0.9) / 8, uploadThroughput: (1.5e6 * 0.9) / 8 }
const slowDown = 4

/** The phone in a browser: Lighthouse beside a bare Taro page, and how long a returning patient waits for the first words that help. */
export async function measure(): Promise<Figure[]> {
  const [phone, bare] = [cache('benchPhone'), cache('benchBare')]
  const alike = { platform: 'h5', logFile: `${phone}.log` } as const
  await buildPhone({ ...alike, output: phone, env: { TARO_APP_API_BASE_URL: '', TARO_APP_WECHAT_CLIENT_BASE_URL: '/outside' } }).built
  await buildPhone({ ...alike, output: bare, env: { TARO_SOURCE: 'test/bench/bareTaro' } }).built
  const stack = await startStack()
  const served = { cloudUrl: stack.cloudUrl, outsideUrl: stack.sandboxUrl, fonts: false, port: 0 }
  const servers = [await startPhoneServer({ ...served, folder: phone }), await startPhoneServer({ ...served, folder: bare })] as const
  try {
    const openid = await returningPatient(stack)
    const ours = `${servers[0].url}/?openid=${openid}`
    return [...(await lighthouseFigures(ours, servers[1].url)), await firstContent(ours)]
  } finally {
    for (const server of servers) await server.close()
    await stack.close()
  }
}

async function returningPatient(stack: Stack): Promise<string> {
  const who = (await syntheticResidents(stack)).find((one) => one.documentType === '01' && isAdult(one))
  if (!who) throw new Error('the sandbox has no residents')
  await new Patient(stack, who).becomeLevel2()
  return who.openid
}

interface Scores {
  readonly accessibility: number
  readonly performance: number
}

async function lighthouseFigures(ours: string, bare: string): Promise<Figure[]> {
  const port = await freePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  try {
    const scores: Record<'ours' | 'bare', Scores[]> = { ours: [], bare: [] }
    for (let run = 0; run < runs; run += 1) {
      scores.ours.push(await scoresOf(ours, port))
      scores.bare.push(await scoresOf(bare, port))
    }
    const middle = (of: readonly Scores[], what: keyof Scores) => median(of.map((score) => score[what]))
    const behind = middle(scores.bare, 'performance') - middle(scores.ours, 'performance')
    return [
      atLeast('Lighthouse：无障碍', Math.min(...scores.ours.map(({ accessibility }) => accessibility)), '分', 1),
      atMost(
        `Lighthouse：性能，比空的 Taro 页低（${middle(scores.ours, 'performance')}，空页 ${middle(scores.bare, 'performance')}）`,
        behind,
        '分',
        mostBehind,
      ),
    ]
  } finally {
    await browser.close()
  }
}

async function scoresOf(url: string, port: number): Promise<Scores> {
  const { default: lighthouse } = await import('lighthouse')
  const result = await lighthouse(url, { port, onlyCategories: ['accessibility', 'performance'], logLevel: 'error' })
  const score = (category: string) => result?.lhr.categories[category]?.score ?? 0
  return { accessibility: score('accessibility'), performance: score('performance') }
}

/** From the address to the words of the first act, on a phone that has been here before, with nothing kept but the session. */
async function firstContent(url: string): Promise<Figure> {
  const browser = await launchBrowser()
  const times: number[] = []
  try {
    for (let run = 0; run < runs; run += 1) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
      const page = await context.newPage()
      await page.goto(url)
      await page.getByText('同意并继续').click()
      await page.getByText('健康档案调阅授权').first().waitFor()
      const cdp = await context.newCDPSession(page)
      await cdp.send('Network.clearBrowserCache')
      await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
      await cdp.send('Network.emulateNetworkConditions', network)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
      const begun = performance.now()
      await page.goto(url, { waitUntil: 'commit' })
      await page.getByText('健康档案调阅授权').first().waitFor()
      times.push(performance.now() - begun)
      await context.close()
    }
  } finally {
    await browser.close()
  }
  return atMost('首个有用的内容（处理器慢4倍，4G）', median(times), 'ms', firstContentMs)
}
