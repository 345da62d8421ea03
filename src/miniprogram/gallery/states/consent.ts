import type { ConsentDocument } from '../../../contract/consent/agreement'
import type { standing as askStanding } from '../../../contract/consent/standing'
import type { OutputOf } from '../../../contract/operation'
import { receiptsText as text } from '../../locale/receipts'
import { remindersText } from '../../locale/reminders'
import { active, grants } from '../examples/authorization'
import { agreement, changed, offered, receipt, receiptId, sms } from '../examples/consent'
import { notSubscribed, subscribed } from '../examples/message'
import { pageStates } from '../pageStates'
import { child, named } from '../people'
import type { GalleryState } from '../state'

type Standing = OutputOf<typeof askStanding>['documents'][number]

const standing = (document: ConsentDocument, how: Standing['standing']): Standing => ({
  document,
  title: agreement(document).title,
  version: '2026-11-21.1',
  standing: how,
  since: how === 'notAsked' ? null : '2026-11-02T02:00:00.000Z',
  receiptId: how === 'notAsked' ? null : receiptId,
})
const documents = [
  standing('notice', 'changed'),
  standing('face', 'agreed'),
  standing('access', 'agreed'),
  standing('guardian', 'notAsked'),
  standing('messages', 'withdrawn'),
]

const mine = [
  receipt('access', { receiptId: active.receiptId }),
  receipt('messages', { receiptId: '23333333-3333-4333-8333-333333333333', act: 'withdrawn', channel: 'h5', anchored: false }),
  receipt('face', { receiptId: '24444444-4444-4444-8444-444444444444' }),
  receipt('access', { receiptId: '25555555-5555-4555-8555-555555555555', by: 'guardian', channel: 'sms' }),
]

const receiptsCloud = {
  'consent.standing': { documents },
  'consent.receipts': { receipts: mine, nextCursor: null },
  'authorization.listGrants': grants(active),
} as const

const receipts = pageStates(
  { name: 'authorization/receipts', called: '同意凭证', url: '/packages/authorization/receipts/index', cloud: receiptsCloud },
  {
    some: { title: '告知与凭证' },
    empty: { title: '还没有凭证', kind: 'empty', cloud: { 'consent.receipts': { receipts: [], nextCursor: null } } },
    documentsUnread: { title: '告知读不到', kind: 'partial', cloud: { 'consent.standing': { refused: 'system.unexpected' } } },
    moreUnread: {
      title: '后面的读不到',
      kind: 'partial',
      cloud: { 'consent.receipts': (input) => (input.cursor === undefined ? { receipts: mine, nextCursor: 'next' } : 'offline') },
      steps: [{ scroll: 'end' }],
    },
    ward: { title: '孩子的凭证', who: { subject: child } },
    wardEmpty: {
      title: '孩子还没有凭证',
      kind: 'empty',
      who: { subject: child },
      cloud: { 'consent.receipts': { receipts: [], nextCursor: null } },
    },
  },
)

const of = (document: ConsentDocument, more = {}) => ({ receipt: receipt(document, more), agreement: agreement(document), sms: null })
const bySms = { receipt: receipt('access', { channel: 'sms' }), agreement: null, sms }

const receiptPage = pageStates(
  {
    name: 'authorization/receipt',
    called: '一张凭证',
    url: `/packages/authorization/receipt/index?receiptId=${receiptId}`,
    cloud: { 'consent.receiptText': of('access'), 'authorization.listGrants': grants(active) },
  },
  {
    anchored: { title: '已锚定' },
    notAnchored: { title: '还没有锚定', kind: 'waiting', cloud: { 'consent.receiptText': of('access', { anchored: false }) } },
    withdrawn: { title: '撤回的凭证', kind: 'ended', cloud: { 'consent.receiptText': of('face', { act: 'withdrawn' }) } },
    notFound: { title: '没有这张凭证', kind: 'empty', cloud: { 'consent.receiptText': { refused: 'resource.notFound' } } },
    ward: { title: '代孩子同意的', who: { subject: child }, cloud: { 'consent.receiptText': of('access', { by: 'guardian' }) } },
  },
)

const receiptText = pageStates(
  {
    name: 'authorization/receiptText',
    called: '凭证的全文',
    url: `/packages/authorization/receiptText/index?receiptId=${receiptId}`,
    cloud: { 'consent.receiptText': of('access') },
  },
  {
    matches: { title: '与凭证一致' },
    differs: { title: '与凭证不一致', kind: 'refused', cloud: { 'consent.receiptText': of('access', { textSm3: '0'.repeat(64) }) } },
    sms: { title: '短信的原文', cloud: { 'consent.receiptText': bySms } },
  },
)

const documentUrl = (document: ConsentDocument) => `/packages/authorization/document/index?document=${document}`

const document = pageStates(
  {
    name: 'authorization/document',
    called: '一份告知',
    url: documentUrl('face'),
    cloud: { 'consent.current': (input) => offered(input.document), 'consent.standing': { documents } },
  },
  {
    face: { title: '人脸信息，已同意' },
    withdrawSheet: { title: '撤回前的确认', kind: 'sheet', steps: [{ tap: text('withdraw') }] },
    withdrawRefused: {
      title: '撤回没有送到',
      kind: 'refused',
      cloud: { 'consent.withdraw': 'offline' },
      steps: [{ tap: text('withdraw') }, { tap: text('withdrawConfirm') }],
    },
    noticeChanged: {
      title: '用户须知有更新',
      kind: 'partial',
      url: documentUrl('notice'),
      cloud: { 'consent.current': changed('notice') },
    },
    messages: { title: '消息订阅，已撤回', kind: 'ended', url: documentUrl('messages') },
    guardian: { title: '未成年人监护同意书', url: documentUrl('guardian') },
  },
)

const reminders = pageStates(
  {
    name: 'message/reminders',
    called: '微信提醒',
    url: '/packages/message/reminders/index',
    cloud: { 'message.subscriptions': subscribed },
  },
  {
    on: { title: '已同意订阅' },
    off: { title: '还没有同意', kind: 'partial', cloud: { 'message.subscriptions': notSubscribed } },
    turnOffSheet: { title: '关闭前的确认', kind: 'sheet', steps: [{ tap: remindersText('turnOff') }] },
    turnOffRefused: {
      title: '关闭没有送到',
      kind: 'refused',
      cloud: { 'consent.withdraw': 'offline' },
      steps: [{ tap: remindersText('turnOff') }, { tap: remindersText('turnOffConfirm') }],
    },
    levelOne: { title: '已实名', who: { me: named } },
  },
)

const messagesConsent = pageStates(
  {
    name: 'message/consent',
    called: '消息订阅同意书',
    url: '/packages/message/consent/index',
    cloud: { 'consent.current': offered('messages') },
  },
  {
    toRead: { title: '还没有读完', kind: 'form' },
    changes: { title: '与上次同意的不同', kind: 'form', cloud: { 'consent.current': changed('messages') } },
  },
)

export const consentStates: GalleryState[] = [...receipts, ...receiptPage, ...receiptText, ...document, ...reminders, ...messagesConsent]
