import { agreementText } from '../../locale/agreement'
import { devicesText } from '../../locale/devices'
import { faceText } from '../../locale/face'
import { identityText } from '../../locale/identity'
import { rememberNotice } from '../../session/agreedNotice'
import { agreement, changed, offered } from '../examples/consent'
import { devices, roads } from '../examples/identity'
import { pageStates } from '../pageStates'
import { named, owing, permitHolder, registered, unknown } from '../people'
import type { GalleryState, Step } from '../state'

const url = (page: string, query = '') => `/packages/identity/${page}/index${query}`
export const goodNumber = '440106195603050022'
export const wrongNumber = '440106195603050021'

const phone = pageStates(
  { name: 'identity/phone', called: '绑定手机号', url: url('phone', '?to=2'), who: { me: unknown }, cloud: {}, asks: [] },
  {
    toDo: { title: '还没有授权', kind: 'form' },
    busy: { title: '正在绑定', kind: 'waiting', cloud: { 'identity.bindPhone': 'never' }, steps: [{ tap: identityText('phoneButton') }] },
    refused: {
      title: '没有取到手机号',
      kind: 'refused',
      cloud: { 'identity.bindPhone': { refused: 'identity.phoneRejected' } },
      steps: [{ tap: identityText('phoneButton') }],
    },
    offline: {
      title: '没有网络',
      kind: 'offline',
      cloud: { 'identity.bindPhone': 'offline' },
      steps: [{ tap: identityText('phoneButton') }],
    },
  },
)

const notice = pageStates(
  {
    name: 'identity/notice',
    called: '用户须知',
    url: url('notice', '?to=2'),
    who: { me: registered },
    cloud: { 'consent.notice': agreement('notice') },
  },
  {
    toRead: { title: '还没有读完', kind: 'form' },
    read: { title: '读完了', kind: 'form', steps: [{ scroll: 'end' }] },
    changed: { title: '刚才有更新，请重读', kind: 'refused', url: url('notice', '?to=2&changed=yes') },
    again: {
      title: '更新后再看一次',
      kind: 'form',
      url: url('notice', '?then=back'),
      who: {},
      cloud: { 'consent.current': changed('notice') },
    },
  },
)

const nameTyped: Step[] = [
  { type: '陈桂芳', into: 'name' },
  { type: goodNumber, into: 'documentNumber' },
]
const submit: Step = { tap: identityText('submitRealName') }

const realName = pageStates(
  {
    name: 'identity/realName',
    called: '实名认证',
    url: url('realName', '?to=2'),
    who: { me: registered },
    cloud: {},
    asks: [],
    before: () => rememberNotice({ version: '2026-11-21.1', textSm3: '0'.repeat(64) }),
  },
  {
    empty: { title: '还没有填', kind: 'form' },
    filled: { title: '填好了', kind: 'form', steps: nameTyped },
    missing: { title: '没有填就提交', kind: 'refused', steps: [submit] },
    wrongNumber: {
      title: '号码校验不符',
      kind: 'refused',
      steps: [
        { type: '陈桂芳', into: 'name' },
        { type: wrongNumber, into: 'documentNumber' },
      ],
    },
    permit: { title: '港澳居民来往内地通行证', kind: 'form', steps: [{ choose: 5, from: 'documentType' }] },
    busy: { title: '正在核对', kind: 'waiting', cloud: { 'identity.verifyRealName': 'never' }, steps: [...nameTyped, submit] },
    nameMismatch: {
      title: '姓名与证件不一致',
      kind: 'refused',
      cloud: { 'identity.verifyRealName': { refused: 'identity.nameMismatch' } },
      steps: [...nameTyped, submit],
    },
    personFixed: {
      title: '本微信已是另一位居民',
      kind: 'refused',
      cloud: { 'identity.verifyRealName': { refused: 'identity.personFixed' } },
      steps: [...nameTyped, submit],
    },
    guardianNeeded: {
      title: '未满14周岁',
      kind: 'refused',
      cloud: { 'identity.verifyRealName': { refused: 'identity.guardianNeeded' } },
      steps: [...nameTyped, submit],
    },
    deceased: {
      title: '登记为去世',
      kind: 'refused',
      cloud: { 'identity.verifyRealName': { refused: 'identity.deceased' } },
      steps: [...nameTyped, submit],
    },
    province: {
      title: '省平台连不上',
      kind: 'error',
      cloud: { 'identity.verifyRealName': { refused: 'upstream.province' } },
      steps: [...nameTyped, submit],
    },
    offline: { title: '没有网络', kind: 'offline', cloud: { 'identity.verifyRealName': 'offline' }, steps: [...nameTyped, submit] },
  },
)

const agree: Step[] = [{ scroll: 'end' }, { tap: agreementText('agree') }]

const faceConsent = pageStates(
  {
    name: 'identity/faceConsent',
    called: '人脸信息单独同意',
    url: url('faceConsent', '?to=2'),
    who: { me: named },
    cloud: { 'identity.roads': roads(), 'consent.current': offered('face') },
  },
  {
    toRead: { title: '还没有读完', kind: 'form' },
    beside: { title: '60岁以上，另有办法', kind: 'form', cloud: { 'identity.roads': roads({ other: 'beside' }) } },
    stepUp: { title: '再确认一次时', kind: 'form', url: url('faceConsent', '?for=stepUp') },
    notSent: { title: '同意没有送到', kind: 'refused', cloud: { 'consent.sign': 'offline' }, steps: agree },
    permit: {
      title: '证件不支持人脸',
      kind: 'partial',
      who: { me: permitHolder },
      cloud: { 'identity.roads': roads({ face: 'documentUnsupported', other: 'only', stepUpBy: [] }) },
    },
    underAge: {
      title: '14至17岁',
      kind: 'partial',
      cloud: { 'identity.roads': roads({ face: 'underAge', other: 'window', stepUpBy: [] }) },
    },
    tooMany: {
      title: '人脸比对失败太多次',
      kind: 'refused',
      cloud: { 'identity.roads': roads({ face: 'tooManyTries', other: 'only', stepUpBy: [] }) },
    },
    guardian: {
      title: '14岁以下',
      kind: 'refused',
      cloud: { 'identity.roads': roads({ face: 'underAge', other: 'guardian', stepUpBy: [] }) },
    },
    textUnread: { title: '只有告知读不到', kind: 'partial', cloud: { 'consent.current': 'offline' } },
  },
)

const started = { attemptId: 'attempt-1', verifyId: 'verify-1', expiresInSeconds: 300 }
const pass: Step = { tap: '模拟通过' }
const faceEnded = (
  outcome: 'passed' | 'retryNow' | 'fixInput' | 'permission' | 'cancelled' | 'waitLonger' | 'otherRoad' | 'system' | 'pending',
) => ({
  'identity.finishFace': { outcome, me: named },
})

const face = pageStates(
  {
    name: 'identity/face',
    called: '人脸核身',
    url: url('face', '?to=2'),
    who: { me: named },
    cloud: { 'identity.startFace': started, 'identity.roads': roads() },
  },
  {
    verifying: { title: '微信的核身页（替身）', kind: 'waiting' },
    checking: { title: '正在查询结果', kind: 'waiting', cloud: { 'identity.finishFace': 'never' }, steps: [pass] },
    passed: { title: '通过', cloud: faceEnded('passed'), steps: [pass] },
    retryNow: { title: '没有通过，可以再试', kind: 'refused', cloud: faceEnded('retryNow'), steps: [pass] },
    fixInput: { title: '证件信息要改', kind: 'refused', cloud: faceEnded('fixInput'), steps: [pass] },
    permission: { title: '没有相机权限', kind: 'refused', cloud: faceEnded('permission'), steps: [pass] },
    settingsUnsupported: {
      title: '打不开设置',
      kind: 'refused',
      cloud: faceEnded('permission'),
      steps: [pass, { tap: faceText('openSettings') }],
    },
    cancelled: { title: '自己取消了', kind: 'refused', cloud: faceEnded('cancelled'), steps: [{ tap: '取消' }] },
    waitLonger: { title: '次数太多，要等一等', kind: 'refused', cloud: faceEnded('waitLonger'), steps: [pass] },
    otherRoad: {
      title: '要换一种方式',
      kind: 'refused',
      cloud: { ...faceEnded('otherRoad'), 'identity.roads': roads({ other: 'only' }) },
      steps: [pass],
    },
    system: { title: '微信那边出了问题', kind: 'error', cloud: faceEnded('system'), steps: [pass] },
    consentGone: { title: '同意已撤回', kind: 'refused', cloud: { 'identity.startFace': { refused: 'identity.faceConsentRequired' } } },
    unsupported: { title: '这种情况用不了', kind: 'refused', cloud: { 'identity.startFace': { refused: 'identity.faceUnsupported' } } },
    finger: { title: '确认后，登记指纹', url: url('face', '?for=stepUp'), who: {}, cloud: faceEnded('passed'), steps: [pass] },
  },
)

const deviceList = pageStates(
  { name: 'identity/devices', called: '登录的设备', url: url('devices'), cloud: { 'identity.devices': { devices } } },
  {
    three: { title: '三台' },
    onlyThis: { title: '只有这台', kind: 'empty', cloud: { 'identity.devices': { devices: devices.slice(0, 1) } } },
    endSheet: { title: '结束前的确认', kind: 'sheet', steps: [{ tap: 'iPhone 12 mini' }] },
    endHereSheet: { title: '结束这台前的确认', kind: 'sheet', steps: [{ tap: 'HUAWEI Mate 60 Pro' }] },
    ending: {
      title: '正在结束',
      kind: 'waiting',
      cloud: { 'identity.endDevice': 'never' },
      steps: [{ tap: 'iPhone 12 mini' }, { tap: devicesText('endConfirm') }],
    },
    endRefused: {
      title: '没有结束成',
      kind: 'refused',
      cloud: { 'identity.endDevice': 'offline' },
      steps: [{ tap: 'iPhone 12 mini' }, { tap: devicesText('endConfirm') }],
    },
    proofDue: {
      title: '须先证明是本人',
      kind: 'refused',
      who: { me: owing },
      cloud: { 'identity.devices': { refused: 'identity.proofDue' } },
    },
  },
)

const report: Step[] = [{ tap: devicesText('report') }, { tap: devicesText('reportConfirm') }]

const lost = pageStates(
  { name: 'identity/lost', called: '手机丢失', url: url('lost'), cloud: {}, asks: [] },
  {
    told: { title: '办之前', kind: 'form' },
    sheet: { title: '最后的确认', kind: 'sheet', steps: report.slice(0, 1) },
    reporting: { title: '正在结束', kind: 'waiting', cloud: { 'identity.reportLost': 'never' }, steps: report },
    done: { title: '已经办好', cloud: { 'identity.reportLost': { ended: 3, accounts: 1 } }, steps: report },
    stepUp: {
      title: '要先确认是本人',
      kind: 'refused',
      cloud: { 'identity.reportLost': { refused: 'identity.stepUpRequired' } },
      steps: report,
    },
    offline: { title: '没有网络', kind: 'offline', cloud: { 'identity.reportLost': 'offline' }, steps: report },
  },
)

export const identityStates: GalleryState[] = [...phone, ...notice, ...realName, ...faceConsent, ...face, ...deviceList, ...lost]
