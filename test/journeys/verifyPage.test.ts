import type { Browser, Page } from 'playwright-core'
import { checkSeal } from '../../src/cloud/record/copy/seal'
import { copyKey } from '../../src/cloud/wiring/copyNeeds'
import { Patient, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { launchBrowser } from './browser'

describe('the verify page in a browser', () => {
  let stack: Stack
  let browser: Browser
  let page: Page
  const asked: string[] = []
  const complaints: string[] = []
  const copies: Record<'pdf' | 'fhir', Buffer> = { pdf: Buffer.alloc(0), fhir: Buffer.alloc(0) }

  beforeAll(async () => {
    stack = await startStack()
    const person = (await syntheticResidents(stack)).find(({ documentType }) => documentType === '01')
    if (!person) throw new Error('the sandbox has no residents')
    const patient = await new Patient(stack, person).becomeLevel2()
    for (const format of ['pdf', 'fhir'] as const) {
      const { base64 } = await patient.call('record.takeCopy', { format, modules: ['basic', 'vaccination'] })
      copies[format] = Buffer.from(base64, 'base64')
    }
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${stack.cloudUrl}/verify`)
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await stack?.close()
  })

  const choose = (name: string, buffer: Buffer) =>
    page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer })
  const shown = async (outcome: string) => {
    const section = page.locator(`[data-outcome=${outcome}]`)
    await section.waitFor({ state: 'visible' })
    return (await section.innerText()).replace(/\s+/g, ' ')
  }

  test.each(['pdf', 'fhir'] as const)('a %s as it was handed over is true; with one byte changed it is not', async (format) => {
    const copy = copies[format]
    const check = checkSeal(copy, copyKey(stack.settings).publicKey)
    await choose(`副本.${format}`, copy)
    const words = await shown('confirmed')
    expect(words).toMatch(/真：自 \d{4}年\d+月\d+日 \d\d:\d\d:\d\d（北京时间）生成后没有改动/)
    expect(words).toContain(check.unchanged ? check.digest : 'never')
    expect(words).toContain('仅供参考，不作凭证')

    const changed = Buffer.from(copy)
    changed[Math.floor(copy.length / 2)] = (changed[Math.floor(copy.length / 2)] ?? 0) ^ 1
    await choose(`副本.${format}`, changed)
    expect(await shown('denied')).toContain('不对：改动过，或不是本系统生成')
  })

  test('a file that is none of ours is denied', async () => {
    await choose('别的.pdf', Buffer.from('%PDF-1.4 somebody else’s'))
    expect(await shown('denied')).toContain('不对')
  })

  test('nothing left the browser, its policy found nothing to forbid, and 320 px hold all of it', async () => {
    expect(asked).toEqual([`${stack.cloudUrl}/verify`])
    expect(complaints).toEqual([])
    await choose('副本.pdf', copies.pdf)
    await shown('confirmed')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})
