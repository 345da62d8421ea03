import { findVisit, type VisitKeys } from '../his/findVisit'
import { sendAccessRequest } from '../hutong/sendAccessRequest'
import type { World } from '../world'
import { untilAnswered } from './untilAnswered'

/** A doctor has the province's page open and clicked one of its two buttons. */
export async function askFromPage(world: World, keys: VisitKeys, kind: 'wechat' | 'sms'): Promise<void> {
  const visit = await findVisit(world.database, keys)
  if (visit === null) throw new Error(`no such visit: ${Object.values(keys).join(' ')}`)
  untilAnswered(world, async () => {
    const sending = await sendAccessRequest(world, visit, kind)
    if (sending.kind === 'taken') world.pageSessions.rememberRequest(visit, sending.requestId)
    return sending.kind === 'noAnswer' ? 'noAnswer' : 'answered'
  })
}
