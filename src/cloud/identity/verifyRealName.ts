import { consentsAlone, isMinor } from '../../contract/family/minor'
import { readDocumentNumber } from '../../contract/identity/documentNumber'
import { findingWords } from '../../contract/identity/numberFindings'
import type { Handler } from '../call'
import { chinaDate } from '../chinaDate'
import { done, failed } from '../result'
import { becomeResident, phoneLookup } from './accounts'
import { withinLimit } from './attemptLimits'
import { knownElsewhere, lockPerson, tellOthers } from './knownPerson'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'
import { voidOthersProofs } from './numberChange'
import { findProof } from './offlineProofs'
import { lookupText, residentIdOf, storeBirthDate, storeIdentity } from './residents'

export function verifyRealName(needs: IdentityNeeds): Handler<'identity.verifyRealName'> {
  return async ({ input, caller }) => {
    const { db, clock, vault, register, noticeConsents } = needs
    const now = clock.now()
    const { phone } = caller
    if (phone === null) return failed('identity.phoneRequired')
    const today = chinaDate(now)
    const read = readDocumentNumber(input.documentType, input.documentNumber, today)
    if (!read.ok) return failed('identity.documentInvalid', [{ field: 'documentNumber', message: findingWords(read.finding) }])
    // Nothing is asked about a person who was shown another text than the one in force.
    if (!noticeConsents.isCurrent(input.notice, now)) return failed('consent.textChanged')
    if (!(await withinLimit(db, caller.accountId, 'verifyRealName', now))) return failed('rate.tooMany')
    const person = { documentType: input.documentType, documentNumber: read.number, name: input.name.trim() }
    if (caller.resident && lookupText(caller.resident) !== lookupText(person)) return failed('identity.personFixed')
    const checked = await register.check(person)
    if (checked.kind === 'unavailable') return failed('upstream.province')
    if (checked.kind === 'deceased') return failed('identity.deceased')
    // A wrong name and an unknown number answer alike: the register must not be a way to find out who exists.
    if (checked.kind !== 'same') return failed('identity.nameMismatch')
    // PIPL art. 31: below 14 a guardian consents, in the guardian's own account.
    if (!consentsAlone(checked.birthDate, today)) return failed('identity.guardianNeeded')
    const tied = await db.transaction().execute(async (trx) => {
      const within = { ...needs, db: trx }
      const residentId = await residentIdOf(within, person)
      const accounts = await lockPerson(trx, residentId, caller.accountId)
      const isNew = accounts.some(({ id, resident_id }) => id === caller.accountId && resident_id === null)
      const isKnown = knownElsewhere(accounts, residentId, caller.accountId)
      // A parent knows a child's name and number, too: a minor's account is nobody's before a window has seen the child.
      const mustProve = isKnown || isMinor(checked.birthDate, today) || (await findProof(trx, vault, residentId)) !== null
      const proofDue = isNew && mustProve
      if (!(await becomeResident(trx, caller.accountId, residentId, { proofDue }))) return null
      await storeIdentity(within, residentId, person)
      await storeBirthDate(within, residentId, checked.birthDate)
      await noticeConsents.store(trx, { residentId, accountId: caller.accountId, channel: caller.channel, now })
      const lookup = phoneLookup(vault, phone)
      if (isNew) await voidOthersProofs(needs, trx, { accountId: caller.accountId, residentId, lookup, told: [], now })
      if (isNew && isKnown) await tellOthers(needs, trx, { kind: 'newWechatTried', residentId, accountId: caller.accountId, accounts, now })
      return { residentId, proofDue: proofDue || caller.proofDue }
    })
    if (tied === null) return failed('identity.personFixed')
    const { residentId, proofDue } = tied
    return done(describeMe({ level: caller.level === 2 ? 2 : 1, proofDue, phone, resident: { residentId, ...person } }))
  }
}
