import { rightsText } from '../../locale/rights'
import { active, expiring, grants } from '../examples/authorization'
import { ward } from '../examples/family'
import { pageStates } from '../pageStates'
import { child, unknown } from '../people'
import type { GalleryState, Step } from '../state'

const concerned = { 'authorization.listGrants': grants(active, expiring), 'family.list': { wards: [ward()] } }
const confirm: Step[] = [{ tap: rightsText('closeAct') }, { tap: rightsText('closeConfirm') }]

export const rightsStates: GalleryState[] = [
  ...pageStates(
    { name: 'rights/rights', called: '我的权利', url: '/packages/rights/rights/index', cloud: {} },
    { all: { title: '法律给的权利' }, ward: { title: '代孩子办理时', kind: 'partial', who: { subject: child } } },
  ),
  ...pageStates(
    { name: 'rights/close', called: '注销账户', url: '/packages/rights/close/index', cloud: concerned },
    {
      concerned: { title: '会怎样', kind: 'form' },
      nobody: { title: '没有牵涉别人', kind: 'empty', who: { me: unknown }, cloud: {} },
      sheet: { title: '最后的确认', kind: 'sheet', steps: confirm.slice(0, 1) },
      closing: { title: '正在注销', kind: 'waiting', cloud: { 'identity.closeAccount': 'never' }, steps: confirm },
      refused: {
        title: '没有注销成',
        kind: 'refused',
        cloud: { 'identity.closeAccount': { refused: 'system.unexpected' } },
        steps: confirm,
      },
      closed: { title: '已注销', kind: 'ended', cloud: { 'identity.closeAccount': { revoking: 2, wardsEnded: 1 } }, steps: confirm },
    },
  ),
]
