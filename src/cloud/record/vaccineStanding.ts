import type { Handler } from '../call'
import { chinaDate } from '../chinaDate'
import { done, failed } from '../result'
import { givenDoses } from './givenDoses'
import type { RecordNeeds } from './needs'
import { logOwnLook } from './ownLook'
import { standingDoses } from './standingDoses'
import { failedRecord } from './trouble'
import { wholeEntries } from './wholeEntries'

export function vaccineStanding(needs: RecordNeeds): Handler<'record.vaccineStanding'> {
  return async ({ resident, by }) => {
    const { documentType, documentNumber, name } = resident
    const [child, found] = await Promise.all([
      needs.register.check({ documentType, documentNumber, name }),
      wholeEntries(needs.recordService, { documentType, documentNumber, module: 'vaccination' }),
      logOwnLook(needs, { resident, by }, 'vaccination'),
    ])
    if (found.kind !== 'entries') return failedRecord(found)
    // Without the birth date nobody may say what is due.
    if (child.kind !== 'same') return failed('upstream.province')
    return done(standingDoses(child, givenDoses(found.entries), chinaDate(needs.clock.now())))
  }
}
