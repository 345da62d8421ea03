import { randomUUID } from 'node:crypto'
import { connect } from '../../src/cloud/adapters/postgres/connect'
import { systemRandom } from '../../src/cloud/adapters/random/systemRandom'
import { sealedVault } from '../../src/cloud/adapters/vault/sealedVault'
import type { SignedIn } from '../../src/cloud/call'
import { consentPorts } from '../../src/cloud/consent/handlers'
import { writeInForce } from '../../src/cloud/consent/texts/catalogue'
import { checkChains } from '../../src/cloud/consent/verifyReceipts'
import { findWard } from '../../src/cloud/family/findWard'
import { familyHandlers } from '../../src/cloud/family/handlers'
import { attemptLimitsPort } from '../../src/cloud/identity/attemptLimits'
import { residentsPort } from '../../src/cloud/identity/residents'
import type { Residents } from '../../src/cloud/neighbours'
import type { PersonDocument, Relations } from '../../src/cloud/ports'
import { agreementText } from '../../src/contract/consent/agreement'
import { createCloudDatabase } from '../cloudDatabase'
import { sm3 } from './consentWorld'
import { dataOf } from './dataOf'
import { personNumber } from './residents'
import { testClock } from './testClock'

type Named = PersonDocument & { name: string }
type Related = Omit<Extract<Awaited<ReturnType<Relations['check']>>, { kind: 'related' }>, 'kind'>

/** The family capability over a real database; the province's registers say what the test tells them. */
export async function startFamilyWorld(start?: string) {
  const database = await createCloudDatabase()
  const db = connect(database.url, 8)
  const clock = testClock(start)
  const vault = sealedVault([{ id: 'k1', secret: '11'.repeat(32) }])
  const base = { db, clock, random: systemRandom, vault }
  const port = residentsPort(base)
  /** Guardians have been here long before: their names and numbers are known. */
  const identities = new Map<string, Named>()
  const residents: Residents = { ...port, identityOf: async (id) => identities.get(id) ?? port.identityOf(id) }
  const registered = new Map<string, Related>()
  const asked: Parameters<Relations['check']>[0][] = []
  let answering = true
  const pairOf = (guardian: PersonDocument, ward: Named) => [guardian.documentNumber, ward.documentNumber, ward.name].join(' ')
  const relations: Relations = {
    async check(pair) {
      asked.push(pair)
      if (!answering) return { kind: 'unavailable' }
      const related = registered.get(pairOf(pair.guardian, pair.ward))
      return related ? { kind: 'related', ...related } : { kind: 'none' }
    },
  }
  const { guardianConsents } = consentPorts(base)
  const needs = { ...base, relations, residents, guardianConsents, attemptLimits: attemptLimitsPort(base) }
  const handlers = familyHandlers(needs)
  const find = findWard(needs)
  let people = 100

  function callOf<Input>(caller: SignedIn, input: Input) {
    if (!caller.resident) throw new Error('nobody')
    return { input, caller, resident: caller.resident, by: 'self' as const, idempotencyKey: null }
  }
  function agreed() {
    const agreement = writeInForce('guardian', {}, clock.now())
    return { version: agreement.version, textSm3: sm3(agreementText(agreement)) }
  }

  return {
    db,
    clock,
    residents,
    needs,
    asked,
    agreed,
    callOf,
    dataOf,
    /** Somebody at level 2, as dispatch knows them. */
    newGuardian(): SignedIn & { resident: NonNullable<SignedIn['resident']> } {
      people += 1
      const person = { documentType: '01' as const, documentNumber: personNumber(people), name: `测试${people}` }
      const resident = { residentId: randomUUID(), ...person }
      identities.set(resident.residentId, person)
      return { sessionHash: 'none', accountId: randomUUID(), openid: 'o', phone: null, level: 2, resident, channel: 'weapp' }
    },
    register(guardian: SignedIn, ward: Named, more: Partial<Related> = {}): void {
      if (!guardian.resident) throw new Error('nobody')
      registered.set(pairOf(guardian.resident, ward), { relation: 'mother', birthDate: '2026-08-06', sex: 'male', ...more })
    },
    /** The registers say nothing of these two any more. */
    strike(guardian: SignedIn, ward: Named): void {
      if (guardian.resident) registered.delete(pairOf(guardian.resident, ward))
    },
    provinceAnswers(does: boolean): void {
      answering = does
    },
    add: (caller: SignedIn, ward: Named, shown = agreed()) => handlers['family.addWard'](callOf(caller, { ...ward, agreed: shown })),
    remove: (caller: SignedIn, residentId: string) => handlers['family.removeWard'](callOf(caller, { residentId })),
    wards: async (caller: SignedIn) => dataOf(await handlers['family.list'](callOf(caller, {}))).wards,
    find: (caller: SignedIn, wardId: string) =>
      find({ accountId: caller.accountId, residentId: caller.resident?.residentId ?? '' }, wardId),
    rows: () => db.selectFrom('guardianship').selectAll().execute(),
    receipts: () => db.selectFrom('consent_receipt').selectAll().orderBy('number').execute(),
    /** Every chain as it stands, before any checkpoint. */
    verifyChains: () => db.transaction().execute((trx) => checkChains(trx, new Map(), null)),
    async close() {
      await db.destroy()
      await database.drop()
    },
  }
}

export type FamilyWorld = Awaited<ReturnType<typeof startFamilyWorld>>
