import { dataOf } from '../../../test/cloud/authorizationWorld'
import { type ConsentWorld, sm3, startConsentWorld } from '../../../test/cloud/consentWorld'
import { agreementText } from '../../contract/consent/agreement'

let world: ConsentWorld
beforeAll(async () => {
  world = await startConsentWorld()
})
afterAll(() => world.close())

const secondsToNewYear = (new Date('2027-01-01T00:00:00+08:00').getTime() - new Date('2026-11-21T01:00:00.000Z').getTime()) / 1000

/** A resident who agreed to 用户须知 first, as giving access demands. */
async function noticed() {
  const resident = world.newResident()
  await world.agree(resident, { document: 'notice' })
  return resident
}

describe('signing', () => {
  test('a receipt says who, to which exact text, when, through which channel, and stands in the chain', async () => {
    const resident = await noticed()
    const requestId = world.openRequest(resident)
    const { agreement } = await world.read(resident, { document: 'access', requestId })
    const receipt = await world.agree(resident, { document: 'access', requestId })
    const [newest, first] = await world.receipts(resident)
    expect(newest).toEqual(receipt)
    expect(receipt).toEqual({
      receiptId: expect.any(String),
      document: 'access',
      act: 'agreed',
      by: 'self',
      version: '2026-11-21.2',
      title: '档案调阅授权同意书',
      textSm3: sm3(agreementText(agreement)),
      agreedAt: world.clock.now().toISOString(),
      channel: 'weapp',
      requestId,
      number: 2,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      anchored: false,
    })
    expect(first).toMatchObject({ document: 'notice', number: 1, requestId: null })
  })

  test('the text names hospital, department and doctor of this very request', async () => {
    const resident = world.newResident()
    const requestId = world.openRequest(resident, { orgName: '深圳市人民医院', department: '骨科', staffName: '李一' })
    const text = agreementText((await world.read(resident, { document: 'access', requestId })).agreement)
    for (const said of ['深圳市人民医院', '骨科', '李一']) expect(text).toContain(said)
  })

  test('what was on the screen must be the text in force, to the letter', async () => {
    const resident = await noticed()
    const { agreement } = await world.read(resident, { document: 'messages' })
    const right = { document: 'messages' as const, version: agreement.version, textSm3: sm3(agreementText(agreement)) }
    const wrong = [
      { ...right, textSm3: sm3(`${agreementText(agreement)} `) },
      { ...right, version: '2026-11-20.1' },
    ]
    for (const input of wrong) {
      expect(await world.handlers['consent.sign'](world.callOf(resident, input))).toMatchObject({ ok: false, code: 'consent.textChanged' })
    }
    expect(await world.receipts(resident)).toHaveLength(1)
    expect(await world.handlers['consent.sign'](world.callOf(resident, right))).toMatchObject({ ok: true })
  })

  test('giving access needs 用户须知 agreed to by this account, in the wording in force', async () => {
    const resident = world.newResident()
    const wanted = { document: 'access' as const, requestId: world.openRequest(resident) }
    expect(await world.sign(resident, wanted)).toMatchObject({ ok: false, code: 'consent.noticeRequired' })
    await world.agree(resident, { document: 'notice' }, { accountId: '00000000-0000-4000-8000-000000000001' })
    expect(await world.sign(resident, wanted)).toMatchObject({ ok: false, code: 'consent.noticeRequired' })
    await world.agree(resident, { document: 'notice' })
    expect(await world.sign(resident, wanted)).toMatchObject({ ok: true })
  })

  test('at level 1 access cannot be given, a face or messages can be agreed to', async () => {
    const resident = await noticed()
    const wanted = { document: 'access' as const, requestId: world.openRequest(resident) }
    expect(await world.sign(resident, wanted, { level: 1 })).toMatchObject({ ok: false, code: 'level.tooLow' })
    expect(await world.sign(resident, { document: 'face' }, { level: 1 })).toMatchObject({ ok: true })
  })

  test('a request that is no longer open is not agreed to, nor is another person’s', async () => {
    const [resident, other] = [await noticed(), await noticed()]
    const requestId = world.openRequest(resident)
    const { agreement } = await world.read(resident, { document: 'access', requestId })
    const input = { document: 'access' as const, requestId, version: agreement.version, textSm3: sm3(agreementText(agreement)) }
    const sign = world.handlers['consent.sign']
    expect(await sign(world.callOf(other, input))).toMatchObject({ ok: false, code: 'authorization.requestClosed' })
    world.closeRequest(resident, requestId)
    expect(await sign(world.callOf(resident, input))).toMatchObject({ ok: false, code: 'authorization.requestClosed' })
  })

  test('the same key is the same receipt, a hundred times at once; with other content it is refused', async () => {
    const resident = await noticed()
    const wanted = { document: 'access' as const, requestId: world.openRequest(resident) }
    const tries = await Promise.all(Array.from({ length: 100 }, () => world.agree(resident, wanted, { key: 'same-key-0001' })))
    expect(new Set(tries.map(({ receiptId }) => receiptId)).size).toBe(1)
    expect(await world.receipts(resident)).toHaveLength(2)
    const other = { document: 'access' as const, requestId: world.openRequest(resident) }
    expect(await world.sign(resident, other, { key: 'same-key-0001' })).toMatchObject({ ok: false, code: 'input.keyReused' })
    expect(
      await world.handlers['consent.withdraw'](world.callOf(resident, { document: 'face' as const }, { key: 'same-key-0001' })),
    ).toMatchObject({ ok: false, code: 'input.keyReused' })
  })

  test('many at once are one chain without a gap; a clock set back makes no entry older than the one before', async () => {
    const resident = await noticed()
    const before = world.clock.now()
    world.clock.advance(-3_600_000)
    const signed = Array.from({ length: 20 }, () => world.agree(resident, { document: 'face' }))
    await Promise.all(signed)
    world.clock.advance(3_600_000)
    const receipts = await world.receipts(resident)
    expect(receipts.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, index) => 21 - index))
    expect(receipts.every(({ agreedAt }) => agreedAt === before.toISOString())).toBe(true)
  })
})

describe('a text that changes', () => {
  test('what came and went is shown, both with today’s facts, and asked again before it is next needed', async () => {
    const later = await startConsentWorld()
    const resident = later.newResident()
    await later.agree(resident, { document: 'notice' })
    const old = later.openRequest(resident)
    expect((await later.read(resident, { document: 'access', requestId: old })).changes).toBeNull()
    const receipt = await later.agree(resident, { document: 'access', requestId: old })
    later.clock.advance(secondsToNewYear * 1000 - 1)
    expect((await later.read(resident, { document: 'notice' })).changes).toBeNull()
    later.clock.advance(1)

    const requestId = later.openRequest(resident, { orgName: '深圳市人民医院', department: '骨科', staffName: '李一' })
    const { agreement, changes } = await later.read(resident, { document: 'access', requestId })
    expect(agreement.version).toBe('2027-01-01.1')
    expect(changes).toEqual({ since: '2026-11-21.2', added: [expect.stringContaining('调阅记录')], removed: [] })
    const notice = (await later.read(resident, { document: 'notice' })).changes
    expect(notice?.removed).toEqual([expect.stringMatching(/^怎么取消：/)])
    expect(notice?.added).toEqual([expect.stringMatching(/^怎么取消：.*一次全部取消/), expect.stringContaining('凭证')])

    const wanted = { document: 'access' as const, requestId }
    expect(await later.sign(resident, wanted)).toMatchObject({ ok: false, code: 'consent.noticeRequired' })
    await later.agree(resident, { document: 'notice' })
    expect((await later.agree(resident, wanted)).version).toBe('2027-01-01.1')
    expect((await later.read(resident, wanted)).changes).toBeNull()
    const reopened = dataOf(await later.handlers['consent.receiptText'](later.callOf(resident, { receiptId: receipt.receiptId })))
    expect(reopened.agreement?.version).toBe('2026-11-21.2')
    await later.close()
  })

  test('before anybody is known, 用户须知 is the one in force', async () => {
    const notice = dataOf(await world.handlers['consent.notice']())
    expect(notice).toMatchObject({ document: 'notice', version: '2026-11-21.1', title: '用户须知' })
  })
})

describe('taking back', () => {
  const standingOf = async (resident: Parameters<ConsentWorld['read']>[0]) => {
    const { documents } = dataOf(await world.handlers['consent.standing'](world.callOf(resident, {})))
    return Object.fromEntries(documents.map(({ document, standing }) => [document, standing]))
  }
  const withdraw = (resident: Parameters<ConsentWorld['read']>[0], document: 'face' | 'messages', key?: string) =>
    world.handlers['consent.withdraw'](world.callOf(resident, { document }, key ? { key } : {}))

  test('is a receipt of its own with the same text, and counts at once; agreeing again counts again', async () => {
    const resident = await noticed()
    const given = () => world.ports.faceConsents.given(resident.residentId, resident.residentId)
    expect(await withdraw(resident, 'face')).toMatchObject({ ok: false, code: 'consent.notGiven' })
    const agreed = await world.agree(resident, { document: 'face' })
    expect(await given()).toBe(true)
    expect(await world.ports.faceConsents.given(resident.residentId, '00000000-0000-4000-8000-000000000001')).toBe(false)
    const taken = dataOf(await withdraw(resident, 'face'))
    expect(taken).toMatchObject({ act: 'withdrawn', document: 'face', textSm3: agreed.textSm3, version: agreed.version, number: 3 })
    expect(await given()).toBe(false)
    expect(await withdraw(resident, 'face')).toMatchObject({ ok: false, code: 'consent.notGiven' })
    expect(await standingOf(resident)).toEqual({ notice: 'agreed', face: 'withdrawn', messages: 'notAsked', guardian: 'notAsked' })
    await world.agree(resident, { document: 'face' })
    expect(await given()).toBe(true)
  })

  test('one withdrawal has nothing to do with another document, and its lost answer can be asked for again', async () => {
    const resident = await noticed()
    await world.agree(resident, { document: 'messages' })
    await world.agree(resident, { document: 'face' })
    const first = dataOf(await withdraw(resident, 'messages', 'withdraw-0001'))
    expect(dataOf(await withdraw(resident, 'messages', 'withdraw-0001'))).toEqual(first)
    expect(await world.ports.messageConsents.given(resident.residentId, resident.residentId)).toBe(false)
    expect(await world.ports.faceConsents.given(resident.residentId, resident.residentId)).toBe(true)
  })

  test('a consent to an earlier wording stands as changed, and does not count', async () => {
    const resident = await noticed()
    const before = await world.db.selectFrom('consent_receipt').selectAll().where('resident_id', '=', resident.residentId).execute()
    expect(before).toHaveLength(1)
    expect((await standingOf(resident)).notice).toBe('agreed')
    world.clock.advance(secondsToNewYear * 1000)
    expect((await standingOf(resident)).notice).toBe('changed')
    world.clock.advance(-secondsToNewYear * 1000)
  })
})

describe('the exact text again', () => {
  const reopen = (resident: Parameters<ConsentWorld['read']>[0], receiptId: string) =>
    world.handlers['consent.receiptText'](world.callOf(resident, { receiptId }))

  test('is what was on the screen, with the facts of then', async () => {
    const resident = await noticed()
    const requestId = world.openRequest(resident, { orgName: '佛山市中医院', department: '内科', staffName: '陈二' })
    const { agreement } = await world.read(resident, { document: 'access', requestId })
    const receipt = await world.agree(resident, { document: 'access', requestId })
    world.closeRequest(resident, requestId)
    expect(await reopen(resident, receipt.receiptId)).toEqual({ ok: true, data: { receipt, agreement, sms: null } })
  })

  test('another person’s receipt is as good as missing', async () => {
    const [owner, other] = [await noticed(), await noticed()]
    const [receipt] = await world.receipts(owner)
    expect(await reopen(other, receipt?.receiptId ?? '')).toMatchObject({ ok: false, code: 'resource.notFound' })
  })

  test('one whose SM3 does not match is never shown as true', async () => {
    const resident = await noticed()
    const receipt = await world.agree(resident, { document: 'access', requestId: world.openRequest(resident) })
    const facts = JSON.stringify({ orgName: '别的医院', department: '心内科', staffName: '周明远' })
    await world.db.updateTable('consent_receipt').set({ title: receipt.title }).where('id', '=', receipt.receiptId).execute()
    expect(await reopen(resident, receipt.receiptId)).toMatchObject({ ok: true })
    await world.db.deleteFrom('consent_receipt').where('id', '=', receipt.receiptId).execute()
    const copy = { id: receipt.receiptId, resident_id: resident.residentId, account_id: resident.residentId, document: 'access' as const }
    const same = {
      act: 'agreed' as const,
      agreed_by: 'self' as const,
      version: receipt.version,
      title: receipt.title,
      text_sm3: receipt.textSm3,
    }
    const place = { number: receipt.number, hash: receipt.hash, previous_hash: null, idempotency_key: null, request_id: receipt.requestId }
    const how = { channel: 'weapp' as const, agreed_at: world.clock.now(), facts }
    await world.db
      .insertInto('consent_receipt')
      .values({ ...copy, ...same, ...place, ...how })
      .execute()
    await expect(reopen(resident, receipt.receiptId)).rejects.toThrow('cannot be written again')
  })
})

describe('方式三', () => {
  const facts = { orgName: '广州市第一人民医院', department: '急诊科', staffName: '吴三', code: '048213' }

  test('reading the SMS out is a receipt over that very SMS, without an account, that can be reopened', async () => {
    const resident = world.newResident()
    const { version, text } = world.ports.accessReceipts.smsText(facts)
    const requestId = world.openRequest(resident)
    const now = world.clock.now()
    const receiptId = await world.db
      .transaction()
      .execute((trx) => world.ports.accessReceipts.storeSms(trx, { residentId: resident.residentId, requestId, version, facts, now }))
    const reopened = dataOf(await world.handlers['consent.receiptText'](world.callOf(resident, { receiptId })))
    expect(reopened).toMatchObject({ agreement: null, sms: text, receipt: { channel: 'sms', textSm3: sm3(text), requestId, number: 1 } })
    expect(await world.ports.accessReceipts.versionOf(resident.residentId, receiptId, requestId)).toBe(version)
  })

  test('what its transaction takes back leaves no entry and no gap', async () => {
    const resident = await noticed()
    const { version } = world.ports.accessReceipts.smsText(facts)
    const broken = world.db.transaction().execute(async (trx) => {
      const agreed = { residentId: resident.residentId, requestId: world.openRequest(resident), version, facts, now: world.clock.now() }
      await world.ports.accessReceipts.storeSms(trx, agreed)
      throw new Error('the grant was not stored')
    })
    await expect(broken).rejects.toThrow('the grant was not stored')
    expect((await world.agree(resident, { document: 'face' })).number).toBe(2)
  })

  test('the SMS has another numbering: it is no earlier wording of the agreement on the screen', async () => {
    const resident = await noticed()
    const { version } = world.ports.accessReceipts.smsText(facts)
    const agreed = { residentId: resident.residentId, requestId: world.openRequest(resident), version, facts, now: world.clock.now() }
    await world.db.transaction().execute((trx) => world.ports.accessReceipts.storeSms(trx, agreed))
    expect((await world.read(resident, { document: 'access', requestId: world.openRequest(resident) })).changes).toBeNull()
  })
})

test('a receipt covers its own request only, and only for access', async () => {
  const resident = await noticed()
  const [one, other] = [world.openRequest(resident), world.openRequest(resident)]
  const receipt = await world.agree(resident, { document: 'access', requestId: one })
  const { versionOf } = world.ports.accessReceipts
  expect(await versionOf(resident.residentId, receipt.receiptId, one)).toBe('2026-11-21.2')
  expect(await versionOf(resident.residentId, receipt.receiptId, other)).toBeNull()
  expect(await versionOf(world.newResident().residentId, receipt.receiptId, one)).toBeNull()
})
