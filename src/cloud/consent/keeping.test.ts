import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { insertRow, type RowValues } from '../../../test/cloud/keptRows'
import { type ReceiptChains, startReceiptChains } from '../../../test/cloud/receiptChains'
import { systemRandom } from '../adapters/random/systemRandom'
import { dayMs, eraseOld, type KeepingRule, threeYearsMs } from '../retention'
import type { Tables } from '../tables'
import { keepingRules } from '../wiring/keepingRules'
import { appendEntry, lockChain, type NewEntry } from './consentChain'
import { guardianConsents } from './guardianConsents'

let world: ReceiptChains
let rules: readonly KeepingRule[]
beforeAll(async () => {
  world = await startReceiptChains()
  rules = keepingRules({ db: world.db, guardianConsents: guardianConsents({ random: systemRandom }) })
})
afterAll(() => world.close())

const insert = (table: keyof Tables, values: RowValues) => insertRow(world.db, table, values)
const turn = async () => (await eraseOld(world.db, world.clock.now(), rules)).erased
const daysAgo = (days: number) => new Date(world.clock.now().getTime() - days * dayMs)
const grant = { org_code: 'o1', way: 'wechat' }

describe('receipts', () => {
  // Whose words of before are old by now is not counted here.
  beforeEach(async () => {
    world.clock.advance(threeYearsMs + dayMs)
    await turn()
  })
  const text = { version: '2026-11-21.2', title: '同意书', textSm3: 'ab'.repeat(32), channel: 'weapp' as const }
  async function agree(residentId: string, entry: Pick<NewEntry, 'document' | 'act'> & Partial<NewEntry>): Promise<string> {
    const id = randomUUID()
    await world.db.transaction().execute(async (trx) => {
      const chain = await lockChain(trx, residentId, world.clock.now())
      const facts = { orgName: '广东省人民医院', department: '心内科', staffName: '周明远' }
      const rest = { accountId: residentId, requestId: randomUUID(), idempotencyKey: null, now: world.clock.now() }
      await appendEntry(trx, chain, { id, ...text, facts, ...rest, ...entry })
    })
    world.clock.advance(60_000)
    await world.checkpoint()
    return id
  }
  const brokenOf = async (id: string) =>
    (await world.verify()).broken.filter((each) => each.kind === 'checkpoint' || each.residentId === id)
  const wordsOf = async (residentId: string) =>
    (
      await world.db
        .selectFrom('consent_receipt')
        .select(['document', 'facts'])
        .where('resident_id', '=', residentId)
        .orderBy('number')
        .execute()
    ).map(({ document, facts }) => (JSON.stringify(facts) === '{}' ? document : `${document} of ${facts.orgName}`))

  test('go three years after their permission ended, never while one stands on them, and the chain still verifies', async () => {
    const residentId = randomUUID()
    await agree(residentId, { document: 'notice', act: 'agreed' })
    const extended = await agree(residentId, { document: 'access', act: 'agreed' })
    const unused = await agree(residentId, { document: 'access', act: 'agreed' })
    const grantId = randomUUID()
    const resident = { resident_id: residentId }
    // Consented to again and again: four years later it still stands.
    await insert('access_grant', { ...resident, ...grant, id: grantId, expires_at: daysAgo(-4 * 366), recorded_at: world.clock.now() })
    await insert('grant_consent', { ...resident, grant_id: grantId, receipt_id: extended, way: 'wechat' })
    world.clock.advance(threeYearsMs - dayMs)
    expect(await turn()).toEqual({})
    world.clock.advance(2 * dayMs)
    expect(await turn()).toEqual({ consent_receipt: 1 })
    expect(await wordsOf(residentId)).toEqual(['notice of 广东省人民医院', 'access of 广东省人民医院', 'erased'])
    const ended = { revoke_requested_at: world.clock.now(), revoked_at: world.clock.now(), expires_at: world.clock.now() }
    await world.db.updateTable('access_grant').set(ended).where('id', '=', grantId).execute()
    world.clock.advance(threeYearsMs - dayMs)
    expect(await turn()).toEqual({})
    world.clock.advance(2 * dayMs)
    expect(await turn()).toEqual({ access_grant: 1, consent_receipt: 1 })
    expect(await wordsOf(residentId)).toEqual(['notice of 广东省人民医院', 'erased', 'erased'])
    expect(await brokenOf(residentId)).toEqual([])
    // And goes on growing from there.
    await agree(residentId, { document: 'access', act: 'agreed' })
    expect(await brokenOf(residentId)).toEqual([])
    const left = JSON.stringify(await world.db.selectFrom('consent_receipt').selectAll().where('id', 'in', [extended, unused]).execute())
    expect(left).not.toMatch(/周明远|同意书|weapp|abab/)
  })

  test('of other kinds go three years after they were taken back or replaced; what was said last stays', async () => {
    const residentId = randomUUID()
    await agree(residentId, { document: 'face', act: 'agreed' })
    await agree(residentId, { document: 'face', act: 'withdrawn' })
    await agree(residentId, { document: 'messages', act: 'agreed' })
    world.clock.advance(threeYearsMs + dayMs)
    expect(await turn()).toEqual({ consent_receipt: 2 })
    expect(await wordsOf(residentId)).toEqual(['erased', 'erased', 'messages of 广东省人民医院'])
    await agree(residentId, { document: 'messages', act: 'agreed' })
    world.clock.advance(threeYearsMs - dayMs)
    expect(await turn()).toEqual({})
    world.clock.advance(2 * dayMs)
    expect(await turn()).toEqual({ consent_receipt: 1 })
    expect(await brokenOf(residentId)).toEqual([])
  })

  test('that permissions still rest on, however many, keep no other from going', async () => {
    const inUse = { at: daysAgo(3_000), grants: daysAgo(-10) }
    await sql`with old as (insert into consent_receipt (resident_id, id, number, account_id, document, version, title, text_sm3, channel, act, agreed_by,
        facts, previous_hash, hash, agreed_at)
        select gen_random_uuid(), gen_random_uuid(), 1, gen_random_uuid(), 'access', 'v', 't', 's', 'weapp', 'agreed', 'self', '{}', 'p', 'h', ${inUse.at}
        from generate_series(1, 2001) returning resident_id, id)
      insert into access_grant (resident_id, id, org_code, org_name, request_id, receipt_id, way, granted_at, expires_at, recorded_at)
        select resident_id, gen_random_uuid(), 'o1', 'o', gen_random_uuid(), id, 'wechat', ${inUse.at}, ${inUse.grants}, ${inUse.at} from old`.execute(
      world.db,
    )
    const residentId = randomUUID()
    await agree(residentId, { document: 'access', act: 'agreed' })
    world.clock.advance(threeYearsMs + dayMs)
    expect(await turn()).toEqual({ consent_receipt: 1 })
    expect(await wordsOf(residentId)).toEqual(['erased'])
    await sql`delete from consent_receipt where text_sm3 = 's'`.execute(world.db)
    await sql`delete from access_grant where org_name = 'o'`.execute(world.db)
  })

  test('a guardian’s goes with the guardianship', async () => {
    const wardId = randomUUID()
    const receipt_id = await agree(wardId, { document: 'guardian', act: 'agreed', by: 'guardian' })
    await insert('guardianship', { resident_id: wardId, relation: 'mother', receipt_id })
    world.clock.advance(2 * threeYearsMs)
    expect(await turn()).toEqual({})
    await world.db.updateTable('guardianship').set({ ended_at: world.clock.now(), ended_why: 'closed' }).execute()
    world.clock.advance(threeYearsMs + dayMs)
    await turn()
    expect(await wordsOf(wardId)).toEqual(['erased'])
    expect(await brokenOf(wardId)).toEqual([])
  })

  test('erased by a hand before their time are found: nobody hides a receipt behind this rule', async () => {
    const residentId = randomUUID()
    await agree(residentId, { document: 'notice', act: 'agreed' })
    const young = await agree(residentId, { document: 'access', act: 'agreed' })
    await sql`update consent_receipt set document = 'erased', facts = '{}', title = '', erased_at = now(), agreed_at = agreed_at - interval '4 years'
      where id = ${young} or number = 1`.execute(world.db)
    expect(await brokenOf(residentId)).toEqual([{ kind: 'entry', residentId, number: 1, wrong: '内容被抹去，而存证证明不了它已满3年' }])
    world.clock.advance(threeYearsMs + 8 * dayMs)
    expect(await brokenOf(residentId)).toEqual([])
  })
})
