import { readResidentIdNumber } from '../../contract/identity/residentIdNumber'
import type { Child } from '../../contract/record/vaccineSchedule'
import type { Handler, SelfResident } from '../call'
import { chinaDate } from '../chinaDate'
import type { Register } from '../ports'
import { done, failed } from '../result'
import { givenDoses } from './givenDoses'
import type { RecordNeeds } from './needs'
import { logOwnLook } from './ownLook'
import { standingDoses } from './standingDoses'
import { failedRecord } from './trouble'
import { wholeEntries } from './wholeEntries'

export function vaccineStanding(needs: RecordNeeds): Handler<'record.vaccineStanding'> {
  return async ({ resident, by, caller }) => {
    const { documentType, documentNumber } = resident
    const today = chinaDate(needs.clock.now())
    const [child, found] = await Promise.all([
      childOf(needs.register, resident, today),
      wholeEntries(needs.recordService, { documentType, documentNumber, module: 'vaccination' }),
      logOwnLook(needs, { resident, by, caller }, 'vaccination'),
    ])
    if (found.kind !== 'entries') return failedRecord(found)
    if (child === 'unavailable') return failed('upstream.province')
    const unreadable = found.entries.filter(({ state }) => state === 'unreadable').length
    return done({ ...standingDoses(child, givenDoses(found.entries), today), unreadable, more: found.more })
  }
}

/** An ID number says it itself; null when the register knows nobody of this number and name (a name may have been changed since). */
async function childOf(
  register: Register,
  { documentType, documentNumber, name }: SelfResident,
  today: string,
): Promise<Child | null | 'unavailable'> {
  const own = documentType === '01' ? readResidentIdNumber(documentNumber, today) : null
  if (own?.ok) return own
  const known = await register.check({ documentType, documentNumber, name })
  if (known.kind === 'unavailable') return 'unavailable'
  return known.kind === 'same' ? known : null
}
