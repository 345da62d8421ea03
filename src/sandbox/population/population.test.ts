import * as z from 'zod/mini'
import { entrySchema } from '../../contract/record/recordEntry'
import { recordModules } from '../../contract/record/recordModule'
import { addDays } from './calendar'
import { lastDay } from './person'
import { buildPopulation } from './population'
import { checkOf, residentNumber } from './residentNumber'

const { residents, entries } = buildPopulation()
const recordOf = (residentId: string) => entries.filter((entry) => entry.residentId === residentId)
const wordsOf = (entry: (typeof entries)[number]) => JSON.stringify([entry.title, entry.summary, entry.sections, entry.results])

test('the published example number has its check character', () => {
  expect(checkOf('34052419800101001')).toBe('X')
  expect(residentNumber('440104', '1980-01-01', 'male', 0)).toMatch(/^44010419800101001/)
})

test('a hundred people, the same every time', () => {
  expect(residents).toHaveLength(100)
  expect(buildPopulation()).toEqual({ residents, entries })
})

test('numbers, openids and WeChat phones are unique, and every 01 number is valid and says the same as the register', () => {
  for (const key of ['documentNumber', 'openid', 'wechatPhone', 'name'] as const)
    expect(new Set(residents.map((one) => one[key])).size).toBe(100)
  for (const { documentType, documentNumber, birthDate, sex, openid, wechatPhone } of residents) {
    expect(openid).toMatch(/^[A-Za-z0-9_-]{6,64}$/)
    expect(wechatPhone).toMatch(/^1\d{10}$/)
    if (documentType !== '01') continue
    expect(documentNumber).toMatch(/^44\d{15}[\dX]$/)
    expect(documentNumber.slice(6, 14)).toBe(birthDate.replaceAll('-', ''))
    expect(Number(documentNumber[16]) % 2).toBe(sex === 'male' ? 1 : 0)
    expect(documentNumber[17]).toBe(checkOf(documentNumber.slice(0, 17)))
  }
})

test('everybody is registered with their own number, but for one adult without any and one with another number', () => {
  const registered = residents.flatMap(({ phone }) => (phone === null ? [] : [phone]))
  expect(new Set(registered).size).toBe(99)
  for (const phone of registered) expect(phone).toMatch(/^1990000\d{4}$/)
  const unlike = residents.filter(({ phone, wechatPhone }) => phone !== wechatPhone)
  expect(unlike.map(({ residentId, phone }) => [residentId, phone])).toEqual([
    ['r006', '19900009042'],
    ['r007', null],
  ])
  for (const { birthDate } of unlike) expect(birthDate < '2008').toBe(true)
})

test('the people a tester needs are there', () => {
  const [first, second] = residents
  expect(first).toMatchObject({ name: '林秀兰', documentType: '01' })
  expect(second).toMatchObject({ name: '陈志强', documentType: '01' })
  for (const one of [first, second]) {
    expect(new Set(recordOf(one?.residentId ?? '').map(({ module }) => module)).size).toBe(recordModules.length)
  }
  expect(new Set(residents.map(({ documentType }) => documentType))).toEqual(new Set(['01', '06', '07', '99']))
  expect(residents.some(({ name }) => name.includes('𠮷'))).toBe(true)
  expect(residents.some(({ name }) => name.includes('·'))).toBe(true)
  expect(residents.some(({ documentNumber }) => documentNumber === '64212419560933091T')).toBe(false)
  const newborn = residents.find(({ documentType }) => documentType === '99')
  expect(residents.some(({ documentNumber }) => newborn?.documentNumber === `${documentNumber}0101`)).toBe(true)
})

test('everybody has 10 to 80 entries, but for the one who has none', () => {
  const counts = residents.map(({ residentId }) => recordOf(residentId).length)
  expect(counts.filter((count) => count === 0)).toHaveLength(1)
  expect(counts.filter((count) => count !== 0 && (count < 10 || count > 80))).toEqual([])
})

test('every entry is the contract’s, with an id of its own', () => {
  for (const entry of entries) expect(z.safeParse(entrySchema, entry).success).toBe(true)
  expect(new Set(entries.map(({ residentId, entryId }) => `${residentId} ${entryId}`)).size).toBe(entries.length)
})

test('nothing is written before birth, nor collected before it happened, nor after the last day', () => {
  const births = new Map(residents.map(({ residentId, birthDate }) => [residentId, birthDate]))
  for (const { residentId, occurredOn, occurredAt, collectedAt, module } of entries) {
    expect(collectedAt >= occurredAt).toBe(true)
    if (occurredOn === null) continue
    expect(occurredOn >= (births.get(residentId) ?? '')).toBe(true)
    // A report may be ready the morning after.
    expect(occurredOn <= addDays(lastDay, module === 'report' ? 1 : 0)).toBe(true)
    if (module === 'visit' || module === 'report') expect(occurredOn >= '2021-01-01').toBe(true)
  }
})

test('no man is pregnant, no woman has a prostate', () => {
  const sexes = new Map(residents.map(({ residentId, sex }) => [residentId, sex]))
  for (const entry of entries) {
    const impossible = sexes.get(entry.residentId) === 'male' ? /妊娠|孕周|产科|分娩|子宫|宫颈|乳腺/ : /前列腺/
    expect(wordsOf(entry)).not.toMatch(impossible)
  }
})

test('a flag agrees with its value and range', () => {
  for (const { results } of entries) {
    for (const { value, range, flag } of results) {
      const bounds = /^([\d.]+)–([\d.]+)$/.exec(range ?? '')
      if (bounds === null) continue
      const expected = Number(value) > Number(bounds[2]) ? 'high' : Number(value) < Number(bounds[1]) ? 'low' : null
      expect(flag).toBe(expected)
    }
  }
})
