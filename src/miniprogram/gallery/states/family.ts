import { familyText } from '../../locale/family'
import { wardText } from '../../locale/ward'
import {
  actingForMe,
  acts,
  disputed,
  disputedByMe,
  granted,
  guardianAgreement,
  guardianship,
  newborn,
  teen,
  ward,
} from '../examples/family'
import { pageStates } from '../pageStates'
import { child, frozenChild, proven, teenId } from '../people'
import type { GalleryState, Step } from '../state'
import { wrongNumber } from './identity'

const url = (page: string) => `/packages/family/${page}/index`
const childNumber = '440106202103050029'
const guards = { 'family.guardians': guardianship } as const

const list = pageStates(
  { name: 'family/list', called: '家庭成员', url: url('list'), cloud: { 'family.list': { wards: [ward(), teen] }, ...guards } },
  {
    some: { title: '两个孩子' },
    empty: { title: '还没有添加', kind: 'empty', cloud: { 'family.list': { wards: [] } } },
    newborn: { title: '新生儿', cloud: { 'family.list': { wards: [newborn] } } },
    full: {
      title: '已有五位',
      cloud: {
        'family.list': {
          wards: [
            ward(),
            teen,
            newborn,
            ward({ residentId: '2c8f0e23-5d40-4b79-8e26-8f302b4c5d61', name: '林小寒' }),
            ward({ residentId: '2c8f0e23-5d40-4b79-8e26-8f302b4c5d62', name: '林小暑' }),
          ],
        },
      },
    },
    frozen: { title: '一个有争议', kind: 'partial', cloud: { 'family.list': { wards: [ward({ frozen: true })] } } },
    acting: { title: '正在代办', who: { subject: child } },
    isWard: { title: '自己就是被代办的孩子', kind: 'partial', cloud: { 'family.list': { wards: [] }, 'family.guardians': actingForMe } },
  },
)

const typed: Step[] = [
  { type: childNumber, into: 'number' },
  { type: '林小满', into: 'name' },
]
const toAgreement: Step = { tap: familyText('toAgreement') }
const agree: Step[] = [...typed, toAgreement, { scroll: 'end' }, { tap: familyText('agreeAndAdd') }]
const text = { 'consent.current': guardianAgreement } as const

const add = pageStates(
  { name: 'family/add', called: '添加家人', url: url('add'), cloud: text, asks: [] },
  {
    empty: { title: '还没有填', kind: 'form' },
    mother: { title: '按母亲证件', kind: 'form', steps: [{ choose: 2, from: 'kind' }] },
    wrong: { title: '号码不符', kind: 'refused', steps: [{ type: wrongNumber, into: 'number' }, toAgreement] },
    agreement: { title: '监护同意书', kind: 'form', steps: [...typed, toAgreement] },
    agreementLoading: { title: '正在读取同意书', kind: 'loading', cloud: { 'consent.current': 'never' }, steps: [...typed, toAgreement] },
    agreementOffline: { title: '同意书读不到', kind: 'offline', cloud: { 'consent.current': 'offline' }, steps: [...typed, toAgreement] },
    notGuardian: {
      title: '没有登记是监护人',
      kind: 'refused',
      cloud: { 'family.addWard': { refused: 'family.notGuardian' } },
      steps: agree,
    },
    textChanged: { title: '同意书已更新', kind: 'refused', cloud: { 'family.addWard': { refused: 'consent.textChanged' } }, steps: agree },
    stepUp: { title: '要先确认是本人', kind: 'refused', cloud: { 'family.addWard': { refused: 'identity.stepUpRequired' } }, steps: agree },
    province: { title: '省平台连不上', kind: 'error', cloud: { 'family.addWard': { refused: 'upstream.province' } }, steps: agree },
    busy: { title: '正在添加', kind: 'waiting', cloud: { 'family.addWard': 'never' }, steps: agree },
  },
)

const one = { 'family.list': { wards: [ward()] }, ...guards }
const ending: Step = { tap: wardText('end') }

const wardPage = pageStates(
  { name: 'family/ward', called: '监护与代办记录', url: url('ward'), who: { subject: child }, cloud: one },
  {
    child: { title: '一个孩子' },
    newborn: { title: '还没有身份证号', cloud: { 'family.list': { wards: [{ ...newborn, ...child }] } } },
    window: {
      title: '窗口审核的监护',
      who: { subject: { ...child, residentId: teenId, name: teen.name, endsAt: teen.endsAt } },
      cloud: { 'family.list': { wards: [teen] } },
    },
    freezeSheet: { title: '暂停前的确认', kind: 'sheet', steps: [{ tap: wardText('freeze') }] },
    endSheet: { title: '不再代办前的确认', kind: 'sheet', cloud: { 'family.list': { wards: [granted] } }, steps: [ending] },
    endSheetAlone: {
      title: '最后一位监护人',
      kind: 'sheet',
      cloud: { 'family.list': { wards: [ward({ otherGuardians: 0 })] } },
      steps: [ending],
    },
    frozen: {
      title: '有争议，等我同意',
      kind: 'partial',
      who: { subject: frozenChild },
      cloud: { 'family.list': { wards: [ward({ frozen: true })] }, 'family.guardians': disputed },
    },
    frozenByMe: {
      title: '有争议，等别人同意',
      kind: 'waiting',
      who: { subject: frozenChild },
      cloud: { 'family.list': { wards: [ward({ frozen: true })] }, 'family.guardians': disputedByMe },
    },
    settled: {
      title: '窗口刚裁定过',
      kind: 'refused',
      cloud: { 'family.freeze': { refused: 'family.settled' } },
      steps: [{ tap: wardText('freeze') }, { tap: wardText('freezeConfirm') }],
    },
    ended: {
      title: '不再代办以后',
      kind: 'ended',
      cloud: { 'family.list': { wards: [granted] }, 'family.removeWard': { left: granted.grantsMade, revoking: 1 } },
      steps: [ending, { tap: wardText('endConfirm') }],
    },
    nobody: { title: '没有在代办', kind: 'empty', who: {} },
  },
)

const actsPage = pageStates(
  {
    name: 'family/acts',
    called: '代办记录',
    url: url('acts'),
    who: { subject: child },
    cloud: { 'family.acts': { acts, nextCursor: null } },
  },
  {
    some: { title: '五条' },
    empty: { title: '还没有', kind: 'empty', cloud: { 'family.acts': { acts: [], nextCursor: null } } },
    moreUnread: {
      title: '后面的读不到',
      kind: 'partial',
      cloud: { 'family.acts': (input) => (input.cursor === undefined ? { acts, nextCursor: 'next' } : 'offline') },
      steps: [{ scroll: 'end' }],
    },
  },
)

const submit: Step[] = [{ type: childNumber, into: 'number' }, { tap: wardText('numberSubmit') }]

const number = pageStates(
  {
    name: 'family/number',
    called: '补登身份证号',
    url: url('number'),
    who: { subject: { ...child, name: '林母之女' } },
    cloud: {},
    asks: [],
  },
  {
    empty: { title: '还没有填', kind: 'form' },
    wrong: { title: '号码校验不符', kind: 'refused', steps: [{ type: wrongNumber, into: 'number' }] },
    busy: { title: '正在提交', kind: 'waiting', cloud: { 'family.upgradeNumber': 'never' }, steps: submit },
    notTheirs: {
      title: '还没有登记给孩子',
      kind: 'refused',
      cloud: { 'family.upgradeNumber': { refused: 'family.numberNotTheirs' } },
      steps: submit,
    },
    twoRecords: {
      title: '已有另一份资料',
      kind: 'refused',
      cloud: { 'family.upgradeNumber': { refused: 'family.twoRecords' } },
      steps: submit,
    },
    offline: { title: '没有网络', kind: 'offline', cloud: { 'family.upgradeNumber': 'offline' }, steps: submit },
    done: { title: '已补登', cloud: { 'family.upgradeNumber': ward() }, steps: submit },
    nobody: { title: '没有在代办', kind: 'empty', who: {} },
  },
)

const endMother: Step = { tap: wardText('endGuardian', { relation: wardText('mother') }) }

const actsForMe = pageStates(
  {
    name: 'family/actsForMe',
    called: '谁在代我办理',
    url: url('actsForMe'),
    who: { me: proven },
    cloud: { 'family.guardians': actingForMe, 'family.acts': { acts: acts.map((act) => ({ ...act, byMe: false })), nextCursor: null } },
  },
  {
    two: { title: '父母都在代办' },
    empty: { title: '没有人代办', kind: 'empty', cloud: { 'family.guardians': { guardians: [], frozen: null, mayEnd: true } } },
    notFor: { title: '与本人无关', kind: 'empty', cloud: { 'family.guardians': { refused: 'resource.notFound' } } },
    frozen: { title: '监护人有争议', kind: 'partial', cloud: { 'family.guardians': { ...actingForMe, frozen: disputed.frozen } } },
    sheet: { title: '结束前的确认', kind: 'sheet', steps: [endMother] },
    busy: {
      title: '正在结束',
      kind: 'waiting',
      cloud: { 'family.endGuardian': 'never' },
      steps: [endMother, { tap: wardText('endGuardianConfirm') }],
    },
    stepUp: {
      title: '要先确认是本人',
      kind: 'refused',
      cloud: { 'family.endGuardian': { refused: 'identity.stepUpRequired' } },
      steps: [endMother, { tap: wardText('endGuardianConfirm') }],
    },
  },
)

export const familyStates: GalleryState[] = [...list, ...add, ...wardPage, ...actsPage, ...number, ...actsForMe]
