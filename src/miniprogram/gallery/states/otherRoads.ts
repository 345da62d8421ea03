import { otherRoadText } from '../../locale/otherRoad'
import { pinText } from '../../locale/pin'
import { stepUpText } from '../../locale/stepUp'
import { vouchText } from '../../locale/vouch'
import { roads } from '../examples/identity'
import { pageStates } from '../pageStates'
import { named, now, permitHolder, proven } from '../people'
import type { GalleryState, Step } from '../state'
import { goodNumber } from './identity'

const url = (page: string) => `/packages/identity/${page}/index`
const masked = '138****5512'
const sent = { phoneMasked: masked, expiresAt: '2026-11-21T06:10:00.000Z' }
const send: Step = { tap: pinText('send') }
const typed: Step[] = [
  { type: '361033', into: 'code' },
  { type: '270918', into: 'pin' },
]

const otherRoad = pageStates(
  {
    name: 'identity/otherRoad',
    called: '其他认证方式',
    url: url('otherRoad'),
    who: { me: permitHolder },
    cloud: { 'identity.roads': roads({ other: 'only' }) },
  },
  {
    both: { title: '窗口或家人' },
    registered: { title: '窗口已登记过', cloud: { 'identity.roads': roads({ other: 'only', pinPhoneMasked: '****12' }) } },
    windowOnly: { title: '14至17岁，只有窗口', cloud: { 'identity.roads': roads({ other: 'window' }) } },
    guardian: { title: '14岁以下，由家长办', kind: 'refused', cloud: { 'identity.roads': roads({ other: 'guardian' }) } },
  },
)

const pinWindow = { 'identity.roads': roads({ other: 'only', pinPhoneMasked: '****12' }), 'identity.sendPinCode': sent } as const

const window = pageStates(
  {
    name: 'identity/window',
    called: '窗口认证',
    url: url('window'),
    who: { me: permitHolder },
    cloud: { 'identity.roads': roads({ other: 'only' }) },
    asks: [],
  },
  {
    howTo: { title: '怎么办理' },
    loading: { title: '正在读取', kind: 'loading', cloud: { 'identity.roads': 'never' } },
    error: { title: '读不到时照样能看', kind: 'error', cloud: { 'identity.roads': { refused: 'upstream.province' } } },
    offline: { title: '没有网络', kind: 'offline', cloud: { 'identity.roads': 'offline' } },
    registered: { title: '窗口已登记过', cloud: pinWindow },
    noProof: {
      title: '窗口还没有登记',
      kind: 'refused',
      cloud: { 'identity.sendPinCode': { refused: 'identity.noWindowProof' } },
      steps: [{ tap: otherRoadText('windowSend') }],
    },
    sms: {
      title: '短信发不出去',
      kind: 'error',
      cloud: { ...pinWindow, 'identity.sendPinCode': { refused: 'upstream.sms' } },
      steps: [send],
    },
    typing: { title: '填短信和密码', kind: 'form', cloud: pinWindow, steps: [send] },
    resend: { title: '可以重新发送', kind: 'form', cloud: pinWindow, steps: [send, { passSeconds: 61 }] },
    missing: { title: '没有填就提交', kind: 'refused', cloud: pinWindow, steps: [send, { tap: pinText('submit') }] },
    wrong: {
      title: '短信或密码不正确',
      kind: 'refused',
      cloud: { ...pinWindow, 'identity.finishPin': { refused: 'identity.pinWrong' } },
      steps: [send, ...typed, { tap: pinText('submit') }],
    },
    locked: {
      title: '错太多次',
      kind: 'refused',
      cloud: { ...pinWindow, 'identity.finishPin': { refused: 'identity.pinLocked' } },
      steps: [send, ...typed, { tap: pinText('submit') }],
    },
    done: { title: '认证完成', cloud: { ...pinWindow, 'identity.finishPin': proven }, steps: [send, ...typed, { tap: pinText('submit') }] },
  },
)

const nobodyYet = { state: 'none', phoneMasked: null } as const
const ask: Step = { tap: otherRoadText('familyAsk') }
const digits = { code: '582014', expiresAt: '2026-11-21T06:14:30.000Z', serverNow: now }
const vouched = { 'identity.vouchStatus': { state: 'vouched', phoneMasked: masked }, 'identity.sendPinCode': sent } as const

const askFamily = pageStates(
  {
    name: 'identity/askFamily',
    called: '请家人帮我确认',
    url: url('askFamily'),
    who: { me: permitHolder },
    cloud: { 'identity.vouchStatus': nobodyYet },
  },
  {
    howTo: { title: '怎么办' },
    asking: { title: '正在获取确认码', kind: 'waiting', cloud: { 'identity.askVouch': 'never' }, steps: [ask] },
    shown: { title: '给家人看确认码', cloud: { 'identity.askVouch': digits }, steps: [ask] },
    over: { title: '时间到了', kind: 'ended', cloud: { 'identity.askVouch': digits }, steps: [ask, { passSeconds: 600 }] },
    closed: { title: '这种方式不适用', kind: 'refused', cloud: { 'identity.askVouch': { refused: 'identity.vouchClosed' } }, steps: [ask] },
    vouched: { title: '家人已确认', cloud: vouched },
    newPin: { title: '设置密码', kind: 'form', cloud: vouched, steps: [send] },
    weakPin: {
      title: '密码太容易猜到',
      kind: 'refused',
      cloud: vouched,
      steps: [send, { type: '111111', into: 'pin' }, { type: '121212', into: 'again' }],
    },
    done: {
      title: '认证完成',
      cloud: { ...vouched, 'identity.acceptVouch': proven },
      steps: [send, ...typed, { type: '270918', into: 'again' }, { tap: pinText('submitNew') }],
    },
  },
)

const person: Step[] = [
  { type: '陈桂芳', into: 'name' },
  { type: goodNumber, into: 'documentNumber' },
  { type: '582014', into: 'code' },
  { tap: vouchText('submit') },
]

const vouch = pageStates(
  { name: 'identity/vouch', called: '帮家人确认', url: url('vouch'), cloud: {}, asks: [] },
  {
    empty: { title: '还没有填', kind: 'form' },
    missing: { title: '没有填就提交', kind: 'refused', steps: [{ tap: vouchText('submit') }] },
    busy: { title: '正在核对', kind: 'waiting', cloud: { 'identity.vouch': 'never' }, steps: person },
    refused: { title: '没有确认成功', kind: 'refused', cloud: { 'identity.vouch': { refused: 'identity.vouchRefused' } }, steps: person },
    stepUp: {
      title: '要先确认是本人',
      kind: 'refused',
      cloud: { 'identity.vouch': { refused: 'identity.stepUpRequired' } },
      steps: person,
    },
    offline: { title: '没有网络', kind: 'offline', cloud: { 'identity.vouch': 'offline' }, steps: person },
    done: { title: '已帮家人确认', cloud: { 'identity.vouch': { nameMasked: '*桂芳', relation: 'parent' } }, steps: person },
  },
)

const byPin = { 'identity.roads': roads({ stepUpBy: ['face', 'pin'], pinPhoneMasked: masked }), 'identity.sendPinCode': sent } as const
const choosePin: Step = { tap: stepUpText('pin') }

const stepUp = pageStates(
  {
    name: 'identity/stepUp',
    called: '确认是您本人',
    url: url('stepUp'),
    cloud: { 'identity.roads': roads({ stepUpBy: ['face', 'soter', 'pin'], pinPhoneMasked: masked }) },
  },
  {
    three: { title: '三种方式' },
    two: { title: '人脸或密码', cloud: byPin },
    none: { title: '没有可用的方式', kind: 'empty', cloud: { 'identity.roads': roads({ stepUpBy: [] }) } },
    pin: { title: '用短信和密码', kind: 'form', cloud: byPin, steps: [choosePin] },
    pinTyping: { title: '填短信和密码', kind: 'form', cloud: byPin, steps: [choosePin, send] },
    finger: {
      title: '等手机的指纹',
      kind: 'waiting',
      cloud: { 'identity.startSoter': { challenge: 'challenge', expiresInSeconds: 60 } },
      steps: [{ tap: stepUpText('soter') }],
    },
    fingerCancelled: {
      title: '取消了指纹',
      kind: 'refused',
      cloud: { 'identity.startSoter': { challenge: 'challenge', expiresInSeconds: 60 } },
      steps: [{ tap: stepUpText('soter') }, { tap: '取消' }],
    },
    offersFinger: {
      title: '确认后，登记指纹',
      cloud: { ...byPin, 'identity.finishPin': proven },
      steps: [choosePin, send, ...typed, { tap: pinText('submit') }],
    },
    proofDue: { title: '降级以后', kind: 'refused', who: { me: named }, cloud: { 'identity.roads': { refused: 'identity.proofDue' } } },
  },
)

export const otherRoadStates: GalleryState[] = [...otherRoad, ...window, ...askFamily, ...vouch, ...stepUp]
