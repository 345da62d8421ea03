import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { recordModules } from '../../src/contract/record/recordModule'
import { recordFigure } from '../figures'
import { dist } from '../weapp/mountPage'
import { openPhone } from '../weapp/phone'
import { book } from './canaries/canaryBook'
import { canaryPage, canaryWhole } from './canaries/canaryRecord'
import { type Place, searchFor } from './canaries/search'
import { leaked } from './canaries/writings'

const sm4Key = '0123456789abcdeffedcba9876543210'
const [entry] = book.entries.filter(({ module }) => module === 'report')
const [result] = book.results
const [word, otherWord, wordOfAFailure] = book.words
const [words, , , laterWords] = book.ticketWords
const [correct] = book.ticketAbout
const [failure, crash] = book.failures
if (!entry || !result) throw new Error('the book is empty')

/** What stands on these pages. An entry's id is what its address is made of; it says nothing of what is in it. */
const values = [entry.title, entry.summary, entry.heading, entry.label, entry.first, entry.second, book.sources.report]
  .concat([result.name, result.value, result.unit, result.range, result.method, result.instrument, result.item])
  .concat([word, otherWord, wordOfAFailure, words, laterWords, correct, failure, crash])
  .flatMap((value) => (value === undefined ? [] : [value]))

const echo = { question: '', documentType: '', documentNumber: '' }
const asRead = (came: object) => ({ ...came, state: 'read' })
const whole = Object(canaryWhole({ ...echo, entryId: entry.entryId }, false)).entry
const page = Object(canaryPage({ ...echo, module: 'report', limit: 1 }, false))

/** Of the cloud's answers those that this phone asks for; a word of the book makes one fail, another makes the way there break. */
function answer(operation: string, input: { word?: string }): object {
  const about = { subject: null, traceId: 'a-trace-of-the-test' }
  if (input.word === wordOfAFailure)
    return { ok: false, error: { code: 'upstream.answerRefused', message: failure, retryable: true }, ...about }
  const entries = page.entries.map(asRead)
  const glances = recordModules.map((module) => ({ module, state: 'some', latest: entries[0] }))
  const point = {
    entryId: entry?.entryId,
    at: '2026-05-04',
    value: 5.6,
    text: result?.value,
    low: 3,
    high: 6,
    flag: null,
    sourceOrg: book.sources.report,
  }
  const data: Record<string, object> = {
    'record.overview': { modules: glances },
    'record.list': { entries, nextCursor: null, missing: [], sources: page.sources, empty: null },
    'record.entry': asRead(whole),
    'record.trend': {
      name: result?.name,
      lines: [{ unit: result?.unit, specimen: null, points: [point, { ...point, at: '2026-06-04' }] }],
      notNumbers: 0,
      more: false,
    },
  }
  const found = data[operation]
  return found
    ? { ok: true, data: found, ...about }
    : { ok: false, error: { code: 'ticket.notNow', message: failure, retryable: false }, ...about }
}

const said: string[] = []
for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
  jest
    .spyOn(console, level)
    .mockImplementation(
      (...parts: unknown[]) =>
        void said.push(parts.map((part) => (part instanceof Error ? `${part.stack}` : (JSON.stringify(part) ?? ''))).join(' ')),
    )

const isBuilt = existsSync(join(dist, 'packages/ticket/report/index.js'))
test('the app is built with the pages this is about', () => {
  expect(isBuilt).toBe(true)
})

test('what is read, looked for, charted and reported leaves nothing in the phone’s storage, addresses or log', async () => {
  const asked: string[] = []
  const told: string[] = []
  const phone = openPhone({
    sandboxUrl: '',
    cloudUrl: '',
    openid: 'record-reader',
    session: 'a-session',
    async callFunction({ data }) {
      asked.push(JSON.stringify(data))
      const { operation, input }: { operation: string; input: { word?: string } } = JSON.parse(JSON.stringify(data))
      const answered = input.word === otherWord ? new Error(crash) : answer(operation, input)
      told.push(answered instanceof Error ? answered.message : JSON.stringify(answered))
      if (answered instanceof Error) throw answered
      return answered
    },
  })
  const seen: string[] = []
  const see = async (text: string | undefined) => {
    await phone.see(text ?? '')
    seen.push(phone.text())
  }
  phone.open('/packages/record/overview/index')
  await see(entry.title)
  phone.open('/packages/record/list/index?module=report')
  await see(entry.summary)
  for (const typed of [word, wordOfAFailure, otherWord]) {
    await phone.type(0, typed ?? '')
    await phone.tap('查找', { exact: true })
    await phone.until('没有去问', () => asked.some((question) => question.includes(typed ?? '')))
  }
  phone.open(`/packages/record/entry/index?entryId=${entry.entryId}`)
  await see(entry.heading)
  await phone.tap(result.name)
  await phone.tap('看历次结果')
  await see(`单位 ${result.unit}`)
  phone.back()
  await see(entry.heading)
  await phone.tap(result.name)
  await phone.tap('这条有误')
  await see('告诉数源单位哪里不对')
  await phone.tap('知道，请更正')
  await phone.type(0, correct ?? '')
  await phone.type(1, words ?? '')
  await phone.tap('内容不对')
  await phone.tap('提交', { exact: true })
  await phone.until('没有提交', () => asked.some((question) => question.includes('ticket.report')))
  await phone.type(1, laterWords ?? '')

  const places: Place[] = [
    { name: 'storage', bytes: Buffer.from(phone.stored()) },
    { name: 'addresses', bytes: Buffer.from(phone.visited.join('\n')) },
    { name: 'log', bytes: Buffer.from(said.join('\n')) },
  ]
  phone.close()
  // The control: there is something kept and gone to, and what was planted stood on the pages or was asked for.
  expect(phone.stored()).toContain('a-session')
  expect(phone.visited.join()).toContain('packages/trend/trend/index')
  const planted = searchFor(values, sm4Key, [{ name: 'pages', bytes: Buffer.from([...seen, ...asked, ...told].join('\n')) }])
  expect(values.filter((value) => !planted.some((one) => one.value === value))).toEqual([laterWords])
  const sample = values.map((value, index) => leaked(value, 'url', sm4Key, index))
  expect(new Set(searchFor(values, sm4Key, [{ name: 'sample', bytes: Buffer.concat(sample) }]).map(({ value }) => value)).size).toBe(
    values.length,
  )

  const found = searchFor(values, sm4Key, places)
  recordFigure('隐私金丝雀：手机的存储、地址、日志', `${found.length}`, `0（${values.length}个值）`)
  expect(found).toEqual([])
}, 60_000)
