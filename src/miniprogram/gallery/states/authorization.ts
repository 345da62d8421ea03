import { agreementText } from '../../locale/agreement'

import { active, booking, code, grants, longName, recording, refused, request, requests, status } from '../examples/authorization'
import { changed, offered, receiptId } from '../examples/consent'
import { subscribed } from '../examples/message'
import { pageStates } from '../pageStates'
import { child, named } from '../people'
import type { GalleryState } from '../state'

const requestId = encodeURIComponent(request.requestId)
const page = (name: string, query = '') => `/packages/authorization/${name}/index${query}`

const index = pageStates(
  {
    name: 'authorization/index',
    called: '授权码',
    url: page('index'),
    cloud: { 'authorization.listRequests': requests(request), 'authorization.listGrants': grants(active) },
  },
  {
    asked: { title: '有医院申请' },
    empty: { title: '没有申请', kind: 'empty', cloud: { 'authorization.listRequests': requests(), 'authorization.listGrants': grants() } },
    ward: { title: '代孩子办理', who: { subject: child } },
  },
)

const consent = pageStates(
  {
    name: 'authorization/consent',
    called: '调阅授权同意书',
    url: page('consent', `?requestId=${requestId}&kind=wechat`),
    cloud: { 'consent.current': offered('access'), 'consent.standing': { documents: [] } },
  },
  {
    toRead: { title: '还没有读完', kind: 'form' },
    read: { title: '读完了', kind: 'form', steps: [{ scroll: 'end' }] },
    changes: { title: '与上次同意的不同', kind: 'form', cloud: { 'consent.current': changed('access') } },
    textChanged: {
      title: '同意时文字已更新',
      kind: 'refused',
      cloud: { 'consent.sign': { refused: 'consent.textChanged' } },
      steps: [{ scroll: 'end' }, { tap: agreementText('agree') }],
    },
    notSent: {
      title: '同意没有送到',
      kind: 'refused',
      cloud: { 'consent.sign': 'offline' },
      steps: [{ scroll: 'end' }, { tap: agreementText('agree') }],
    },
    sending: {
      title: '正在提交',
      kind: 'waiting',
      cloud: { 'consent.sign': 'never' },
      steps: [{ scroll: 'end' }, { tap: agreementText('agree') }],
    },
    closed: { title: '申请已经结束', kind: 'ended', cloud: { 'consent.current': { refused: 'authorization.requestClosed' } } },
    noticeFirst: {
      title: '用户须知有更新',
      kind: 'refused',
      cloud: { 'consent.sign': { refused: 'consent.noticeRequired' } },
      steps: [{ scroll: 'end' }, { tap: agreementText('agree') }],
    },
    ward: { title: '代孩子同意', kind: 'form', who: { subject: child } },
  },
)

const codePage = pageStates(
  {
    name: 'authorization/code',
    called: '授权码页',
    url: page('code', `?requestId=${requestId}&receiptId=${receiptId}`),
    cloud: { 'authorization.issueCode': code(), 'message.subscriptions': subscribed },
  },
  {
    live: { title: '可以念给医生' },
    liveLong: {
      title: '医院名很长',
      cloud: {
        'authorization.issueCode': code({
          request: { ...request, orgName: longName, department: '呼吸与危重症医学科', staffName: '欧阳慧敏' },
        }),
      },
    },
    wrongTries: {
      title: '医生输错过两次',
      kind: 'partial',
      cloud: { 'authorization.codeStatus': status({ wrongTries: 2, triesLeft: 3 }) },
      steps: [{ passSeconds: 3 }],
    },
    byMessage: { title: '已同时发到微信', cloud: { 'authorization.issueCode': code({ messageSent: true }) } },
    byMessageNot: { title: '没能发到微信', kind: 'partial', cloud: { 'authorization.issueCode': code({ messageSent: false }) } },
    offerConsent: { title: '还没有订阅消息', cloud: { 'message.subscriptions': { ...subscribed, consented: false } } },
    expired: { title: '已过期', kind: 'ended', cloud: { 'authorization.codeStatus': status({}) }, steps: [{ passSeconds: 300 }] },
    locked: {
      title: '输错5次，已锁',
      kind: 'ended',
      cloud: { 'authorization.codeStatus': status({ state: 'locked', wrongTries: 5, triesLeft: 0 }) },
      steps: [{ passSeconds: 3 }],
    },
    replaced: {
      title: '在别处换了新的',
      kind: 'ended',
      cloud: { 'authorization.codeStatus': status({ expiresAt: '2026-11-21T06:10:30.000Z' }) },
      steps: [{ passSeconds: 3 }],
    },
    hidden: { title: '离开后收起', kind: 'ended', steps: [{ app: 'leftAndBack' }] },
    spent: {
      title: '医生已用掉，正在登记',
      kind: 'success',
      cloud: { 'authorization.codeStatus': status({ state: 'used', grant: recording }) },
      steps: [{ passSeconds: 3 }],
    },
    granted: {
      title: '医生已用掉，已授权',
      kind: 'success',
      cloud: { 'authorization.codeStatus': status({ state: 'used', grant: active }) },
      steps: [{ passSeconds: 3 }],
    },
    notTaken: {
      title: '省平台没有登记',
      kind: 'refused',
      cloud: { 'authorization.codeStatus': status({ state: 'used', grant: refused }) },
      steps: [{ passSeconds: 3 }],
    },
    closed: { title: '申请已经结束', kind: 'ended', cloud: { 'authorization.issueCode': { refused: 'authorization.requestClosed' } } },
    consentGone: { title: '要重新阅读同意书', kind: 'refused', cloud: { 'authorization.issueCode': { refused: 'consent.required' } } },
    stepUp: { title: '要先确认是本人', kind: 'refused', cloud: { 'authorization.issueCode': { refused: 'identity.stepUpRequired' } } },
    level: {
      title: '认证等级不够',
      kind: 'refused',
      who: { me: named },
      cloud: { 'authorization.issueCode': { refused: 'level.tooLow' } },
    },
    wrongClock: { title: '手机时间快了一小时', phoneAheadMs: 3_600_000 },
    ward: { title: '代孩子办理', who: { subject: child } },
  },
)

const agreed = pageStates(
  {
    name: 'authorization/agreed',
    called: '同意预约申请',
    url: page('agreed', `?requestId=${encodeURIComponent(booking.requestId)}&receiptId=${receiptId}`),
    cloud: { 'authorization.listGrants': grants(), 'authorization.agreeRequest': { ...active, way: 'booking' } },
  },
  {
    done: { title: '已同意' },
    recording: { title: '正在登记', kind: 'waiting', cloud: { 'authorization.agreeRequest': { ...recording, way: 'booking' } } },
    refused: { title: '省平台没有登记', kind: 'refused', cloud: { 'authorization.agreeRequest': { ...refused, way: 'booking' } } },
    closed: { title: '申请已经结束', kind: 'ended', cloud: { 'authorization.agreeRequest': { refused: 'authorization.requestClosed' } } },
    consentGone: { title: '要重新阅读同意书', kind: 'refused', cloud: { 'authorization.agreeRequest': { refused: 'consent.required' } } },
    ward: { title: '代孩子同意', who: { subject: child } },
  },
)

export const authorizationStates: GalleryState[] = [...index, ...consent, ...codePage, ...agreed]
