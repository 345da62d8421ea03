import { ageOn } from '../../contract/identity/age'
import { readDocumentNumber } from '../../contract/identity/documentNumber'
import { findingWords } from '../../contract/identity/numberFindings'
import { mayBeVouchedFor, roadsOf } from '../../contract/identity/roads'
import type { Handler } from '../call'
import { chinaDate } from '../chinaDate'
import { maskName } from '../masks'
import type { DatabaseTransaction } from '../ports'
import { done, failed } from '../result'
import { phoneLookup } from './accounts'
import { withinLimit } from './attemptLimits'
import { mismatchesOf } from './faceAttempts'
import { boundPhones, isElsewhere, lockPerson, type PersonsAccount, tellNumbers } from './knownPerson'
import type { IdentityNeeds } from './needs'
import { lockProof } from './offlineProofs'
import { documentTypeOf, knownIdOf } from './residents'
import { compareVouchCode, storeWord } from './vouches'

/**
 * A family member's word. The province's registers are asked before a number is compared: who is no kin learns nothing,
 * wears out nobody's tries, and is answered like who mistypes.
 */
export function vouch(needs: IdentityNeeds): Handler<'identity.vouch'> {
  const { db, clock, kin, register } = needs
  return async ({ input, caller, resident: helper }) => {
    const now = clock.now()
    const today = chinaDate(now)
    const read = readDocumentNumber(input.documentType, input.documentNumber, today)
    if (!read.ok) return failed('identity.documentInvalid', [{ field: 'documentNumber', message: findingWords(read.finding) }])
    if (!(await withinLimit(db, caller.accountId, 'vouch', now))) return failed('rate.tooMany')
    const person = { documentType: input.documentType, documentNumber: read.number, name: input.name }
    const { documentType, documentNumber } = helper
    const related = await kin.check({ helper: { documentType, documentNumber }, person })
    if (related.kind === 'unavailable') return failed('upstream.province')
    if (related.kind !== 'related') return failed('identity.vouchRefused')
    const registered = await register.check(person)
    if (registered.kind === 'unavailable') return failed('upstream.province')
    const residentId = await knownIdOf(needs, person)
    if (registered.kind !== 'same' || residentId === null || residentId === helper.residentId) return failed('identity.vouchRefused')
    const word = { residentId, code: input.code, byResidentId: helper.residentId, registeredPhone: registered.phone }
    const age = ageOn(registered.birthDate, today)
    const given = await db.transaction().execute((trx) => giveWord(needs, trx, { ...word, age, now }))
    return given ? done({ nameMasked: maskName(person.name), relation: related.relation }) : failed('identity.vouchRefused')
  }
}

interface Word {
  readonly residentId: string
  readonly code: string
  readonly byResidentId: string
  readonly registeredPhone: string | null
  readonly age: number
  readonly now: Date
}

/** False where the number is wrong, the road not theirs, or no phone number of theirs is known that the word could go with: the window is left. */
async function giveWord(needs: IdentityNeeds, trx: DatabaseTransaction, word: Word): Promise<boolean> {
  const { vault, messages } = needs
  const { residentId, code, byResidentId, registeredPhone, age, now } = word
  const accounts = await lockPerson(trx, residentId, residentId)
  const accountId = await compareVouchCode(trx, vault, { residentId, code, now })
  if (accountId === null) return false
  const mismatches = await mismatchesOf(trx, { residentId, accountId, now })
  if (!mayBeVouchedFor(roadsOf({ documentType: await documentTypeOf(trx, residentId), age, mismatches }))) return false
  const before = await lockProof(trx, vault, residentId)
  const phone = before?.phone ?? registeredPhone
  if (phone === null && isKnown(accounts, residentId)) return false
  if (phone !== null && (await isElsewhere(trx, phoneLookup(vault, phone), residentId, residentId))) return false
  await storeWord(trx, vault, { residentId, accountId }, { byResidentId, phone, now })
  await messages.post(trx, { residentId, kind: 'vouched', orgName: null, aboutId: null, now })
  const phones = [phone, registeredPhone, ...boundPhones(needs, accounts, residentId)]
  await tellNumbers(needs, trx, { kind: 'vouched', residentId, phones, now })
  return true
}

/** Of somebody who is, or was, at level 2, whoever asks may be anybody: the number they have bound here proves nothing. */
function isKnown(accounts: readonly PersonsAccount[], residentId: string): boolean {
  return accounts.some((account) => account.resident_id === residentId && (account.level === 2 || account.proof_due))
}
