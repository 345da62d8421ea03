import type { WardAct } from '../../../contract/family/acts'
import { dayAndTime } from '../../locale/time'
import { wardText as text } from '../../locale/ward'

const others = { child: 'byChild', window: 'byWindow', system: 'bySystem' } as const

/** What was done: 同意广东省人民医院查看档案 */
export function actTitle({ kind, orgName }: WardAct): string {
  switch (kind) {
    case 'accessGiven':
    case 'accessRevoked':
    case 'accessDeclined':
    case 'hospitalBlocked':
    case 'hospitalUnblocked':
      return text(kind, { orgName: orgName ?? text('someHospital') })
    default:
      return text(kind)
  }
}

/** By whom and when: 今天 14:05，父亲 */
export function actLine({ at, by, byMe }: WardAct, now: number): string {
  return text('actLine', { when: dayAndTime(at, now), by: byMe ? text('byMe') : byWords(by) })
}

function byWords(by: WardAct['by']): string {
  return by === 'child' || by === 'window' || by === 'system' ? text(others[by]) : text(by)
}
