import { type KeptWardActs, keptWardActs } from '../../../../test/cloud/authorizationDoubles'
import { callerOf } from '../../../../test/cloud/callers'
import { copyFonts, copyPublicKey, matterOf, signCopy } from '../../../../test/cloud/copies'
import { noDatabase } from '../../../../test/cloud/noDatabase'
import { testClock } from '../../../../test/cloud/testClock'
import type { OpenedEntry } from '../../../contract/record/recordEntry'
import { type RecordModule, recordModules } from '../../../contract/record/recordModule'
import { people } from '../../../sandbox/population/people'
import { systemRandom } from '../../adapters/random/systemRandom'
import type { SelfResident } from '../../call'
import type { AccessLog, NewAccessEvent } from '../../neighbours'
import type { RecordQuery, RecordService } from '../../ports'
import { checkSeal } from './seal'
import { type CopyNeeds, copiesAtOnce, copiesWaiting, mostCopyBytes, takeCopy } from './takeCopy'

const [person] = people()
if (!person) throw new Error('nobody there')
const record = matterOf(person).modules

const self: SelfResident = { residentId: 'r1', documentType: '01', documentNumber: person.documentNumber, name: person.name }
const ward: SelfResident = { residentId: 'r2', documentType: '99', documentNumber: 'W1', name: '新生儿' }
const caller = callerOf(self)

interface World {
  readonly asked: RecordQuery[]
  readonly looks: NewAccessEvent[]
  readonly acts: KeptWardActs['acts']
  needs: CopyNeeds
}

/** A province that answers from memory in pages, and everything else that a copy needs. */
function startWorld(entriesOf: (module: RecordModule) => readonly OpenedEntry[], more: Partial<CopyNeeds> = {}): World {
  const asked: RecordQuery[] = []
  const looks: NewAccessEvent[] = []
  const wardActs = keptWardActs()
  const recordService: RecordService = {
    list: async () => ({ kind: 'unavailable' }),
    entry: async () => ({ kind: 'unavailable' }),
    async listWhole(query) {
      asked.push(query)
      const all = query.module ? entriesOf(query.module) : []
      const from = Number(query.cursor ?? 0)
      const entries = all.slice(from, from + query.limit)
      const next = from + query.limit < all.length ? String(from + query.limit) : null
      return { kind: 'page', entries, nextCursor: next, missing: [], sources: [], empty: entries.length === 0 ? 'notUploaded' : null }
    },
  }
  const accessLog: AccessLog = {
    append: async (event) => void looks.push(event),
    find: async () => null,
    lookedSince: async () => false,
    announcedBetween: async () => false,
    page: async () => ({ events: [], nextCursor: null }),
    lastLooks: async () => new Map(),
    moveTo: async () => undefined,
  }
  const needs: CopyNeeds = {
    clock: testClock(),
    random: systemRandom,
    recordService,
    accessLog,
    db: noDatabase(),
    wardActs,
    attemptLimits: { withinLimit: async () => true, giveBack: async () => undefined },
    copyTools: { fonts: async () => copyFonts(), sign: signCopy, keyPrint: 'ab'.repeat(32), verifyUrl: 'http://127.0.0.1:8787/verify' },
    ...more,
  }
  return { asked, looks, acts: wardActs.acts, needs }
}

const wholeRecord = (module: RecordModule) => record.find((each) => each.module === module)?.entries ?? []

function take(
  { needs }: World,
  input: object = {},
  whose: { resident: SelfResident; by: 'self' | 'guardian' } = { resident: self, by: 'self' },
) {
  const asked = { format: 'pdf' as const, modules: [...recordModules], ...input }
  return takeCopy(needs)({ input: asked, caller, idempotencyKey: null, ...whose })
}

test.each([
  ['pdf', 'application/pdf', '健康档案副本-20261121.pdf'],
  ['fhir', 'application/fhir+json', '健康档案副本-20261121.json'],
] as const)(
  'a %s of the whole record, sealed, with the looks logged',
  async (format, mediaType, fileName) => {
    const world = startWorld(wholeRecord)
    const answer = await take(world, { format })
    if (!answer.ok) throw new Error(answer.code)
    const { base64, digest, ...rest } = answer.data
    const count = record.reduce((sum, { entries }) => sum + entries.length, 0)
    expect(rest).toEqual({ fileName, mediaType, entries: count, unreadable: 0, verifyUrl: 'http://127.0.0.1:8787/verify' })
    expect(checkSeal(Buffer.from(base64, 'base64'), copyPublicKey)).toMatchObject({ unchanged: true, digest })
    expect(world.looks.map(({ residentId, actor, module }) => [residentId, actor, module])).toEqual(
      recordModules.map((module) => ['r1', 'self', module]),
    )
    expect(world.asked.every(({ limit }) => limit === 50)).toBe(true)
  },
  60_000,
)

test('a guardian’s copy of a child’s record is told before it is handed over; one’s own to nobody', async () => {
  const world = startWorld(wholeRecord)
  await take(world, { modules: ['blood'] }, { resident: ward, by: 'guardian' })
  expect(world.asked.map(({ documentNumber }) => documentNumber)).toEqual(['W1'])
  expect(world.looks.map(({ residentId, actor, byResidentId }) => [residentId, actor, byResidentId])).toEqual([['r2', 'guardian', 'r1']])
  const now = new Date('2026-11-21T01:00:00.000Z')
  expect(world.acts).toEqual([{ wardId: 'r2', byResidentId: 'r1', kind: 'copyTaken', orgName: null, now }])
  await take(world, { modules: ['blood'] })
  expect(world.acts).toHaveLength(1)
})

test('a guardian’s copy that nobody could be told of is not handed over, and does not count', async () => {
  const given: string[] = []
  const world = startWorld(wholeRecord, {
    attemptLimits: { withinLimit: async () => true, giveBack: async (_, action) => void given.push(action) },
    wardActs: { record: () => Promise.reject(new Error('the database is away')) },
  })
  await expect(take(world, { modules: ['blood'] }, { resident: ward, by: 'guardian' })).rejects.toThrow('away')
  expect(given).toEqual(['takeCopy'])
})

test.each(['takeCopy', 'tryCopy'])('one too many a day of %s is refused before anything is read', async (action) => {
  const attemptLimits = { withinLimit: async (_: string, asked: string) => asked !== action, giveBack: async () => undefined }
  const world = startWorld(wholeRecord, { attemptLimits })
  expect(await take(world)).toMatchObject({ ok: false, code: 'rate.tooMany' })
  expect(world.asked).toEqual([])
})

test('only a copy that was handed over counts as one of the day; every try counts as a try', async () => {
  const counts: Record<string, number> = { tryCopy: 0, takeCopy: 0 }
  const attemptLimits = {
    async withinLimit(_: string, action: string) {
      counts[action] = (counts[action] ?? 0) + 1
      return true
    },
    async giveBack(_: string, action: string) {
      counts[action] = (counts[action] ?? 0) - 1
    },
  }
  const world = startWorld(wholeRecord, { attemptLimits })
  const small = { format: 'fhir', modules: ['blood'] }
  expect(
    await take(
      startWorld(() => [], { attemptLimits }),
      small,
    ),
  ).toMatchObject({ code: 'record.nothingToCopy' })
  const failing = (listWhole: RecordService['listWhole']) => ({
    ...world,
    needs: { ...world.needs, recordService: { ...world.needs.recordService, listWhole } },
  })
  expect(await take(failing(async () => ({ kind: 'unavailable' })))).toMatchObject({ code: 'upstream.province' })
  await expect(take(failing(() => Promise.reject(new Error('broken'))))).rejects.toThrow('broken')
  expect(counts).toEqual({ tryCopy: 3, takeCopy: 0 })
  expect(await take(world, { format: 'fhir' })).toMatchObject({ ok: true })
  expect(counts).toEqual({ tryCopy: 4, takeCopy: 1 })
})

test('so many copies are made at once, so many wait, and who comes then is told to come again', async () => {
  let open: () => void = () => undefined
  const fontsAreThere = new Promise<void>((next) => {
    open = next
  })
  const world = startWorld(() => record.flatMap(({ entries }) => entries).slice(0, 1))
  const copyTools = { ...world.needs.copyTools, fonts: () => fontsAreThere.then(() => copyFonts()) }
  const handler = takeCopy({ ...world.needs, copyTools })
  const input = { format: 'pdf' as const, modules: ['blood' as const] }
  const room = copiesAtOnce + copiesWaiting
  const answers = Array.from({ length: room + 1 }, () => handler({ input, caller, idempotencyKey: null, resident: self, by: 'self' }))
  // None of the others can end before the fonts are there.
  expect(await Promise.race(answers)).toMatchObject({ ok: false, code: 'rate.tooMany' })
  open()
  expect((await Promise.all(answers)).filter(({ ok }) => ok).length).toBe(room)
}, 60_000)

test.each([
  ['unavailable', 'upstream.province'],
  ['refused', 'upstream.answerRefused'],
] as const)('a module that is %s leaves no copy at all', async (kind, code) => {
  const world = startWorld(wholeRecord)
  const { listWhole } = world.needs.recordService
  const recordService = {
    ...world.needs.recordService,
    listWhole: async (query: RecordQuery) => (query.module === 'vaccination' ? { kind } : listWhole(query)),
  }
  expect(await take({ ...world, needs: { ...world.needs, recordService } })).toMatchObject({ ok: false, code })
})

test('what the province itself could not read is not passed over in silence', async () => {
  const world = startWorld(wholeRecord)
  const { listWhole } = world.needs.recordService
  const recordService: RecordService = {
    ...world.needs.recordService,
    async listWhole(query) {
      const page = await listWhole(query)
      return page.kind === 'page' && query.module === 'visit' ? { ...page, missing: ['visit'] } : page
    },
  }
  expect(await take({ ...world, needs: { ...world.needs, recordService } })).toMatchObject({ ok: false, code: 'upstream.province' })
})

test('nothing to copy, too many entries, and days the wrong way round are said as such', async () => {
  expect(await take(startWorld(() => []))).toMatchObject({ ok: false, code: 'record.nothingToCopy' })
  const [entry] = wholeRecord('report')
  if (!entry) throw new Error('no entry')
  const many = startWorld((module) => (module === 'report' ? Array.from({ length: 501 }, () => entry) : []))
  expect(await take(many)).toMatchObject({ ok: false, code: 'record.copyTooLarge' })
  // Pages after the one that tells are not asked for.
  expect(many.asked.filter(({ module }) => module === 'report').length).toBe(11)
  const backwards = startWorld(wholeRecord)
  expect(await take(backwards, { from: '2026-02-01', to: '2026-01-31' })).toMatchObject({ ok: false, code: 'input.invalid' })
  expect(backwards.asked).toEqual([])
})

test('a document too large for a phone is refused, not handed over', async () => {
  const entry = wholeRecord('report').find((each) => each.state === 'read' && each.results.length > 0)
  if (entry?.state !== 'read') throw new Error('no entry')
  const result = entry.results[0]
  if (!result) throw new Error('no result')
  const rich = { ...entry, results: Array.from({ length: 40 }, () => ({ ...result, name: '很长的项目名称'.repeat(6) })) }
  const world = startWorld((module) => (module === 'report' ? Array.from({ length: 100 }, () => rich) : []))
  expect(await take(world, { format: 'fhir' })).toMatchObject({ ok: false, code: 'record.copyTooLarge' })
  expect(mostCopyBytes * (4 / 3)).toBeLessThanOrEqual(2 * 1024 * 1024)
})

test('the days go to the province as they were chosen', async () => {
  const world = startWorld(wholeRecord)
  await take(world, { modules: ['visit', 'visit', 'blood'], from: '2025-01-01', to: '2025-12-31' })
  expect(world.asked.map(({ module }) => module).slice(0, 2)).toEqual(['visit', 'blood'])
  expect(new Set(world.asked.map(({ filter }) => JSON.stringify(filter)))).toEqual(
    new Set([JSON.stringify({ from: '2025-01-01', to: '2025-12-31' })]),
  )
})
