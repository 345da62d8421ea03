import { randomUUID } from 'node:crypto'
import { connect } from '../../src/cloud/adapters/postgres/connect'
import { systemRandom } from '../../src/cloud/adapters/random/systemRandom'
import { sealedVault } from '../../src/cloud/adapters/vault/sealedVault'
import { accessLog } from '../../src/cloud/audit/accessEvents'
import { closeRequestsOf } from '../../src/cloud/authorization/closeRequestsOf'
import { grantsMadePort } from '../../src/cloud/authorization/grantsMade'
import type { Evidence, SeenPerson } from '../../src/cloud/backChannel'
import type { SelfResident, SignedIn } from '../../src/cloud/call'
import { consentPorts } from '../../src/cloud/consent/handlers'
import { writeInForce } from '../../src/cloud/consent/texts/catalogue'
import { checkChains } from '../../src/cloud/consent/verifyReceipts'
import { findWard } from '../../src/cloud/family/findWard'
import { guardiansPort } from '../../src/cloud/family/guardians'
import { familyHandlers } from '../../src/cloud/family/handlers'
import { ownGuardianshipsPort } from '../../src/cloud/family/ownGuardianships'
import { takeFamilyProof } from '../../src/cloud/family/takeWindowProof'
import { wardActsPort } from '../../src/cloud/family/wardActs'
import { moveEvidence } from '../../src/cloud/family/windowEvidence'
import { attemptLimitsPort } from '../../src/cloud/identity/attemptLimits'
import { residentsPort } from '../../src/cloud/identity/residents'
import { moveMessages, storeMessage } from '../../src/cloud/message/inbox'
import type { Messages, Residents } from '../../src/cloud/neighbours'
import type { PersonDocument, Register, Relations } from '../../src/cloud/ports'
import { agreementText } from '../../src/contract/consent/agreement'
import { createCloudDatabase } from '../cloudDatabase'
import { callerOf } from './callers'
import { sm3 } from './consentWorld'
import { dataOf } from './dataOf'
import { hospital, personNumber } from './residents'
import { testClock } from './testClock'

type Named = PersonDocument & { name: string }
type Related = Omit<Extract<Awaited<ReturnType<Relations['check']>>, { kind: 'related' }>, 'kind'>
export type FamilyCaller = ReturnType<typeof callerOf>

/** The family capability over a real database; the province's registers say what the test tells them. */
export async function startFamilyWorld(start?: string) {
  const database = await createCloudDatabase()
  const db = connect(database.url, 8)
  const clock = testClock(start)
  const vault = sealedVault([{ id: 'k1', secret: '11'.repeat(32) }])
  const base = { db, clock, random: systemRandom, vault }
  const port = residentsPort({ ...base, moves: [accessLog(db).moveTo, closeRequestsOf, moveMessages, moveEvidence] })
  /** Guardians have been here long before: their names and numbers are known. */
  const identities = new Map<string, Named>()
  const guardianIds = new Map<string, string>()
  const residents: Residents = {
    ...port,
    identityOf: async (id) => identities.get(id) ?? port.identityOf(id),
    idOf: async (person) => guardianIds.get(person.documentNumber) ?? port.idOf(person),
    hasDied: async (id, trx) => dead.has(id) || port.hasDied(id, trx),
    idOfKnown: async (known) => guardianIds.get(known[0]?.documentNumber ?? '') ?? port.idOfKnown(known),
  }
  const dead = new Set<string>()
  const registered = new Map<string, Related>()
  const people = new Map<string, { birthDate: string; sex: 'male' | 'female' }>()
  const asked: Parameters<Relations['check']>[0][] = []
  let answering = true
  const keyOf = ({ documentType, documentNumber, name }: Named) => [documentType, documentNumber, name].join(' ')
  const pairOf = (guardian: PersonDocument, ward: Named) => [guardian.documentNumber, keyOf(ward)].join(' ')
  const relations: Relations = {
    async check(pair) {
      asked.push(pair)
      if (!answering) return { kind: 'unavailable' }
      const related = registered.get(pairOf(pair.guardian, pair.ward))
      return related ? { kind: 'related', ...related } : { kind: 'none' }
    },
  }
  const register: Register = {
    async check(person) {
      if (!answering) return { kind: 'unavailable' }
      const known = people.get(keyOf(person))
      return known ? { kind: 'same', phone: null, ...known } : { kind: 'unknown' }
    },
  }
  const messages: Messages = {
    post: (trx, news) => storeMessage(trx, { ...news, id: systemRandom.uuid(), use: null }),
    sendCode: async () => false,
  }
  const { guardianConsents } = consentPorts(base)
  const guardians = guardiansPort({ ...base, residents })
  const driven: { residentId: string; orgCode: string }[] = []
  const needs = {
    ...base,
    relations,
    register,
    residents,
    guardianConsents,
    attemptLimits: attemptLimitsPort(base),
    guardians,
    messages,
    wardActs: wardActsPort({ ...base, guardians, messages }),
    grantsMade: grantsMadePort({ wishStored: async (key) => void driven.push(key) }),
  }
  const handlers = familyHandlers(needs)
  const find = findWard(needs)
  let count = 100
  let proofs = 0

  /** `ward`: as the guardian of that child. */
  function callOf<Input>(caller: SignedIn, input: Input, ward?: SelfResident) {
    const resident = ward ?? caller.resident
    if (!resident) throw new Error('nobody')
    return { input, caller, resident, by: ward ? ('guardian' as const) : ('self' as const), idempotencyKey: null }
  }
  function agreed() {
    const agreement = writeInForce('guardian', {}, clock.now())
    return { version: agreement.version, textSm3: sm3(agreementText(agreement)) }
  }
  const seen = ({ documentType, documentNumber, name }: Named): SeenPerson => ({ documentType, documentNumber, patientName: name })
  const found = async (caller: SignedIn, wardId: string) =>
    find({ accountId: caller.accountId, residentId: caller.resident?.residentId ?? '' }, wardId)
  /** As dispatch would: found first, else nobody is there. */
  async function asGuardian(caller: SignedIn, wardId: string): Promise<SelfResident> {
    const ward = await found(caller, wardId)
    if (!ward) throw new Error('not their ward')
    return ward.resident
  }

  return {
    db,
    clock,
    vault,
    residents,
    needs,
    handlers,
    asked,
    driven,
    agreed,
    callOf,
    asGuardian,
    dataOf,
    /** Somebody at level 2, as dispatch knows them. */
    newGuardian(): FamilyCaller {
      count += 1
      const person = { documentType: '01' as const, documentNumber: personNumber(count), name: `测试${count}` }
      const resident = { residentId: randomUUID(), ...person }
      identities.set(resident.residentId, person)
      guardianIds.set(person.documentNumber, resident.residentId)
      people.set(keyOf(person), { birthDate: '1980-01-01', sex: 'female' })
      return callerOf(resident, { accountId: randomUUID(), steppedUpAt: clock.now() })
    },
    /** The child's own account. */
    asChild: (residentId: string, child: Named) =>
      callerOf({ residentId, ...child }, { accountId: randomUUID(), steppedUpAt: clock.now() }),
    register(guardian: SignedIn, ward: Named, more: Partial<Related> = {}): void {
      if (!guardian.resident) throw new Error('nobody')
      const { documentType, documentNumber } = ward
      const told = { relation: 'mother' as const, birthDate: '2026-08-06', sex: 'male' as const, ...more }
      registered.set(pairOf(guardian.resident, ward), { known: [{ documentType, documentNumber }], ...told })
    },
    /** Somebody whom the register of people knows, by name. */
    registerPerson: (person: Named, birthDate = '2026-08-06') => void people.set(keyOf(person), { birthDate, sex: 'male' }),
    /** The registers say nothing of these two any more. */
    strike(guardian: SignedIn, ward: Named): void {
      if (guardian.resident) registered.delete(pairOf(guardian.resident, ward))
    },
    /** The register has said so. */
    dies: (caller: FamilyCaller) => void dead.add(caller.resident.residentId),
    provinceAnswers(does: boolean): void {
      answering = does
    },
    add: (caller: SignedIn, ward: Named, shown = agreed()) => handlers['family.addWard'](callOf(caller, { ...ward, agreed: shown })),
    remove: (caller: SignedIn, residentId: string, alsoRevoke = false) =>
      handlers['family.removeWard'](callOf(caller, { residentId, alsoRevoke })),
    wards: async (caller: SignedIn) => dataOf(await handlers['family.list'](callOf(caller, {}))).wards,
    /** What dispatch is told: the ward, or that nobody is there. */
    found,
    find: async (caller: SignedIn, wardId: string) => (await found(caller, wardId))?.resident ?? null,
    freeze: async (caller: SignedIn, wardId: string) => handlers['family.freeze'](callOf(caller, {}, await asGuardian(caller, wardId))),
    agreeToLift: async (caller: SignedIn, wardId: string) =>
      dataOf(await handlers['family.agreeToLift'](callOf(caller, {}, await asGuardian(caller, wardId)))).lifted,
    guardiansOf: async (caller: SignedIn, wardId: string) =>
      dataOf(await handlers['family.guardians'](callOf(caller, {}, await asGuardian(caller, wardId)))),
    actsOf: async (caller: SignedIn, wardId: string) =>
      dataOf(await handlers['family.acts'](callOf(caller, {}, await asGuardian(caller, wardId)))).acts,
    upgrade: async (caller: SignedIn, wardId: string, documentNumber: string, name?: string) =>
      handlers['family.upgradeNumber'](
        callOf(caller, { documentNumber, ...(name === undefined ? {} : { name }) }, await asGuardian(caller, wardId)),
      ),
    /** A hospital window's word, as the province hands it on. */
    window(
      kind: 'guardianship' | 'guardianshipEnded' | 'disputeSettled',
      ward: Named,
      guardian: SignedIn | null,
      more: { proofId?: string; evidence?: Evidence; guardianName?: string; reviewedAt?: Date } = {},
    ) {
      proofs += 1
      const { proofId = `proof-${proofs}`, evidence = 'courtOrder', guardianName, reviewedAt } = more
      const common = { ...hospital, proofId, evidence, ward: seen(ward), ...(reviewedAt ? { reviewedAt } : {}) }
      if (kind === 'disputeSettled') return takeFamilyProof(needs, { ...common, kind })
      if (!guardian?.resident) throw new Error('nobody')
      const person = seen(guardian.resident)
      return takeFamilyProof(needs, { ...common, kind, guardian: { ...person, patientName: guardianName ?? person.patientName } })
    },
    endAll: (caller: FamilyCaller) =>
      db.transaction().execute((trx) =>
        ownGuardianshipsPort(needs).endAll(trx, caller.resident.residentId, {
          accountId: caller.accountId,
          channel: 'weapp',
          now: clock.now(),
        }),
      ),
    /** What was told to whom, in the order it was. */
    async inbox(residentId: string) {
      const rows = await db
        .selectFrom('message')
        .select(['kind', 'about_id', 'org_name'])
        .where('resident_id', '=', residentId)
        .orderBy('at')
        .execute()
      return rows.map(({ kind, about_id }) => `${kind} ${about_id === null ? '-' : about_id}`)
    },
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
