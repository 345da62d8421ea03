import { personNumber } from '../../../test/cloud/residents'
import { testClock } from '../../../test/cloud/testClock'
import type { RecordModule } from '../../contract/record/recordModule'
import { systemRandom } from '../adapters/random/systemRandom'
import { sealedVault } from '../adapters/vault/sealedVault'
import type { SelfResident } from '../call'
import type { AccessLog, RecordService } from '../ports'
import { list } from './list'

const asked: (string | undefined)[] = []
const looks: string[] = []
const recordService: RecordService = {
  list: async ({ cursor }) => {
    asked.push(cursor)
    return { kind: 'page', entries: [], nextCursor: cursor === undefined ? 'the province’s own' : null }
  },
  entry: async () => ({ kind: 'unavailable' }),
}
const accessLog: AccessLog = {
  append: async ({ residentId }) => void looks.push(residentId),
  find: async () => null,
  lookedSince: async () => false,
  announcedBetween: async () => false,
  page: async () => ({ events: [], nextCursor: null }),
  lastLooks: async () => new Map(),
}
const vault = sealedVault([{ id: 'k1', secret: '11'.repeat(32) }])
const handle = list({ clock: testClock(), random: systemRandom, vault, recordService, accessLog })

const person = (number: number): SelfResident => ({
  residentId: `resident ${number}`,
  documentType: '01',
  documentNumber: personNumber(number),
  name: `测试${number}`,
})

function page(module: RecordModule, cursor?: string, resident = person(1)) {
  const caller = { sessionHash: 'none', accountId: 'a', openid: 'o', phone: null, level: 2 as const, resident, channel: 'h5' as const }
  return handle({ input: { module, limit: 20, cursor }, caller, resident, idempotencyKey: null })
}

async function nextOf(module: RecordModule): Promise<string> {
  const first = await page(module)
  return first.ok ? (first.data.nextCursor ?? '') : ''
}

beforeEach(() => {
  asked.length = 0
  looks.length = 0
})

test('the next page is asked for by the province’s own cursor, and fits the contract', async () => {
  const next = await nextOf('visit')
  expect(next.length).toBeLessThanOrEqual(200)
  expect(await page('visit', next)).toMatchObject({ ok: true, data: { nextCursor: null } })
  expect(asked).toEqual([undefined, 'the province’s own'])
  expect(looks).toHaveLength(2)
})

test('any other cursor is a wrong question: nobody is asked, nothing is logged', async () => {
  const next = await nextOf('visit')
  asked.length = 0
  looks.length = 0
  const wrong = [
    page('visit', 'nonsense'),
    page('visit', ''),
    page('visit', `${next}x`),
    page('report', next),
    page('visit', next, person(2)),
  ]
  for (const answer of await Promise.all(wrong))
    expect(answer).toMatchObject({ ok: false, code: 'input.invalid', fields: [{ field: 'cursor' }] })
  expect([asked, looks]).toEqual([[], []])
})
