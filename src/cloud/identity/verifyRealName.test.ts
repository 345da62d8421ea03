import { randomUUID } from 'node:crypto'
import { type ConsentWorld, sm3, startConsentWorld } from '../../../test/cloud/consentWorld'
import { personNumber } from '../../../test/cloud/residents'
import { agreementText } from '../../contract/consent/agreement'
import type { AgreedNotice } from '../../contract/consent/notice'
import { sealedVault } from '../adapters/vault/sealedVault'
import type { SignedIn } from '../call'
import { writeInForce } from '../consent/texts/catalogue'
import type { NoticeConsents } from '../neighbours'
import type { Register } from '../ports'
import { accountOf } from './accounts'
import type { IdentityNeeds } from './needs'
import { verifyRealName } from './verifyRealName'

let world: ConsentWorld
beforeEach(async () => {
  world = await startConsentWorld()
})
afterEach(() => world.close())

const vault = sealedVault([{ id: 'k1', secret: '11'.repeat(32) }])
const unused = () => Promise.reject(new Error('not asked for a real name'))

function startWorld(more: Partial<IdentityNeeds> = {}) {
  const asked: string[] = []
  const register: Register = {
    async check({ documentNumber }) {
      asked.push(documentNumber)
      return { kind: 'same', birthDate: '1980-01-01', sex: 'male', phone: null }
    },
  }
  const notAsked = {
    wechat: { exchangeLoginCode: unused, exchangePhoneCode: unused, startFace: unused, queryFace: unused, checkSoter: unused },
    kin: { check: unused },
    sms: { send: unused },
    messages: { post: unused, sendCode: unused },
    guardians: { of: unused },
    noticeTexts: { send: unused },
    grantsMade: { standing: unused, wishToRevoke: unused, wishToRevokeAll: unused, wishesStored: unused, capAt: unused },
    ownGuardianships: { endAll: unused },
    accountMessages: { forget: unused },
    healthCodes: { show: unused },
    provides: { healthCode: true },
  }
  const needs: IdentityNeeds = { ...world.needs, ...world.ports, ...notAsked, vault, register, ...more }
  return { asked, verify: verifyRealName(needs) }
}

async function newCaller(): Promise<SignedIn> {
  const accountId = await accountOf(world.db, vault, randomUUID(), randomUUID(), world.clock.now())
  const nobody = { level: 0, resident: null, proofDue: false, steppedUpAt: null, deceased: false } as const
  return { sessionHash: 'none', accountId, openid: 'o', phone: '13800000000', channel: 'h5', ...nobody }
}

function shownNow(): AgreedNotice {
  const notice = writeInForce('notice', {}, world.clock.now())
  return { version: notice.version, textSm3: sm3(agreementText(notice)) }
}

function callOf(caller: SignedIn, number: string, notice = shownNow()) {
  return { input: { documentType: '01' as const, name: '测试', documentNumber: number, notice }, caller, idempotencyKey: null }
}

const receipts = () => world.db.selectFrom('consent_receipt').selectAll().execute()
const counts = async () => {
  const tied = await world.db.selectFrom('account').select('id').where('resident_id', 'is not', null).execute()
  const residents = await world.db.selectFrom('resident').select('id').execute()
  return { tied: tied.length, residents: residents.length, receipts: (await receipts()).length }
}

test('用户须知 as it was on the screen becomes a receipt of whoever it turns out to be', async () => {
  const { verify } = startWorld()
  const caller = await newCaller()
  expect(await verify(callOf(caller, personNumber(1)))).toMatchObject({ ok: true, data: { level: 1 } })
  const account = await world.db.selectFrom('account').selectAll().where('id', '=', caller.accountId).executeTakeFirstOrThrow()
  const born = await world.db.selectFrom('resident').select('birth_date_sealed').executeTakeFirstOrThrow()
  expect(vault.open('resident.birthDate', born.birth_date_sealed ?? '')).toBe('1980-01-01')
  const said = { document: 'notice', act: 'agreed', version: '2026-11-21.1', text_sm3: shownNow().textSm3, channel: 'h5', number: 1 }
  expect(await receipts()).toMatchObject([{ ...said, resident_id: account.resident_id, account_id: caller.accountId }])
})

test('verified again, the first receipt stands; after the text changed there is a second one', async () => {
  const { verify } = startWorld()
  const caller = await newCaller()
  await verify(callOf(caller, personNumber(1)))
  await verify(callOf(caller, personNumber(1)))
  expect(await receipts()).toHaveLength(1)
  world.clock.advance(new Date('2027-01-01T00:00:00+08:00').getTime() - world.clock.now().getTime())
  await verify(callOf(caller, personNumber(1)))
  expect((await receipts()).map(({ version }) => version).sort()).toEqual(['2026-11-21.1', '2027-01-01.1'])
})

test('another text than the one in force: nobody is asked about, nothing is stored', async () => {
  const { verify, asked } = startWorld()
  const caller = await newCaller()
  const wrong = [
    { ...shownNow(), textSm3: 'ab'.repeat(32) },
    { ...shownNow(), version: '2027-01-01.1' },
  ]
  for (const notice of wrong) {
    expect(await verify(callOf(caller, personNumber(1), notice))).toMatchObject({ ok: false, code: 'consent.textChanged' })
  }
  expect(asked).toEqual([])
  expect(await counts()).toEqual({ tied: 0, residents: 0, receipts: 0 })
})

test('the text changes while the register is asked: what was on the screen is what is stored', async () => {
  const midnight = new Date('2027-01-01T00:00:00+08:00').getTime()
  world.clock.advance(midnight - 1 - world.clock.now().getTime())
  const register: Register = {
    async check() {
      world.clock.advance(1_000)
      return { kind: 'same', birthDate: '1980-01-01', sex: 'male', phone: null }
    },
  }
  const { verify } = startWorld({ register })
  const shown = shownNow()
  expect(await verify(callOf(await newCaller(), personNumber(1), shown))).toMatchObject({ ok: true })
  expect(await receipts()).toMatchObject([{ version: shown.version, text_sm3: shown.textSm3 }])
})

test('account, person and receipt are tied in one transaction: without the receipt none of it happened', async () => {
  const noticeConsents: NoticeConsents = { ...world.ports.noticeConsents, store: () => Promise.reject(new Error('no receipt')) }
  const { verify } = startWorld({ noticeConsents })
  await expect(verify(callOf(await newCaller(), personNumber(1)))).rejects.toThrow('no receipt')
  expect(await counts()).toEqual({ tied: 0, residents: 0, receipts: 0 })
})

test.each([
  ['who turns 14 tomorrow', '2012-11-22', { ok: false, code: 'identity.guardianNeeded' }, { tied: 0, residents: 0, receipts: 0 }],
  [
    'a child whose birth date nobody can tell',
    'unknown',
    { ok: false, code: 'identity.guardianNeeded' },
    { tied: 0, residents: 0, receipts: 0 },
  ],
  ['who turns 14 today', '2012-11-21', { ok: true, data: { level: 1, proofDue: true } }, { tied: 1, residents: 1, receipts: 1 }],
  ['who turns 18 tomorrow', '2008-11-22', { ok: true, data: { level: 1, proofDue: true } }, { tied: 1, residents: 1, receipts: 1 }],
  ['who turns 18 today', '2008-11-21', { ok: true, data: { level: 1, proofDue: false } }, { tied: 1, residents: 1, receipts: 1 }],
])('%s', async (_, birthDate, answer, stored) => {
  const register: Register = { check: async () => ({ kind: 'same', birthDate, sex: 'male', phone: null }) }
  const { verify } = startWorld({ register })
  expect(await verify(callOf(await newCaller(), personNumber(1)))).toMatchObject(answer)
  expect(await counts()).toEqual(stored)
})

test('an account that is somebody already does not become, ask about or change anybody else', async () => {
  const { verify, asked } = startWorld()
  const caller = await newCaller()
  await verify(callOf(caller, personNumber(1)))
  const { resident_id } = await world.db.selectFrom('account').selectAll().where('id', '=', caller.accountId).executeTakeFirstOrThrow()
  const resident = { residentId: resident_id ?? '', documentType: '01' as const, documentNumber: personNumber(1), name: '测试' }
  const before = await counts()
  expect(await verify(callOf({ ...caller, level: 1, resident }, personNumber(2)))).toMatchObject({
    ok: false,
    code: 'identity.personFixed',
  })
  expect(asked).toEqual([personNumber(1)])
  expect(await counts()).toEqual(before)
})
