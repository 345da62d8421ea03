import { authorizationText as text } from '../../locale/authorization'
import { requestsText } from '../../locale/requests'

import {
  active,
  expired,
  expiring,
  grants,
  longName,
  looks,
  recording,
  refused,
  revoked,
  revoking,
  revokingLong,
  toReview,
} from '../examples/authorization'
import { pageStates } from '../pageStates'
import { child, frozenChild, now } from '../people'
import type { GalleryState } from '../state'

const page = (name: string, query = '') => `/packages/authorization/${name}/index${query}`

const all = grants(active, expiring, recording, revoking, revoked, expired, refused)

const grantsPage = pageStates(
  { name: 'authorization/grants', called: '已授权医院', url: page('grants'), cloud: { 'authorization.listGrants': all } },
  {
    every: { title: '每一种状态' },
    empty: { title: '从没有授权过', kind: 'empty', cloud: { 'authorization.listGrants': grants() } },
    onlyEnded: { title: '只有已结束的', kind: 'empty', cloud: { 'authorization.listGrants': grants(revoked, expired) } },
    revokeSheet: {
      title: '取消一家前的确认',
      kind: 'sheet',
      cloud: { 'authorization.listGrants': grants(active) },
      steps: [{ tap: requestsText('revokeShort') }],
    },
    revokeAllSheet: { title: '全部取消前的确认', kind: 'sheet', steps: [{ tap: text('revokeAll') }] },
    revoking: {
      title: '刚点了取消，撤销中',
      kind: 'waiting',
      cloud: { 'authorization.revokeAll': 'never' },
      steps: [{ tap: text('revokeAll') }, { tap: requestsText('revokeAllConfirm') }],
    },
    unanswered: {
      title: '取消没有送到',
      kind: 'offline',
      cloud: { 'authorization.revokeAll': 'offline' },
      steps: [{ tap: text('revokeAll') }, { tap: requestsText('revokeAllConfirm') }],
    },
    ward: { title: '孩子的权限', who: { subject: child } },
    wardFrozen: { title: '争议中的孩子', kind: 'partial', who: { subject: frozenChild } },
  },
)

const grant = (grantId: string) => page('grant', `?grantId=${grantId}`)
const noBlocks = { hospitals: [] }

const grantPage = pageStates(
  {
    name: 'authorization/grant',
    called: '一家医院的权限',
    url: grant(active.grantId),
    cloud: { 'authorization.listGrants': all, 'authorization.listBlocks': noBlocks },
  },
  {
    active: { title: '有效' },
    expiring: { title: '即将到期', url: grant(expiring.grantId) },
    recording: { title: '正在登记', kind: 'waiting', url: grant(recording.grantId) },
    refused: { title: '省平台没有登记', kind: 'refused', url: grant(refused.grantId) },
    revoking: { title: '撤销中', kind: 'waiting', url: grant(revoking.grantId) },
    revokingLong: {
      title: '撤销中，已试过几次',
      kind: 'waiting',
      url: grant(revoking.grantId),
      cloud: { 'authorization.listGrants': grants(revokingLong) },
    },
    revoked: { title: '已撤销', kind: 'ended', url: grant(revoked.grantId) },
    expired: { title: '已到期', kind: 'ended', url: grant(expired.grantId) },
    revokeSheet: { title: '取消前的确认', kind: 'sheet', steps: [{ tap: text('revoke') }] },
    revokeFailed: {
      title: '取消没有送到',
      kind: 'offline',
      cloud: { 'authorization.revokeGrant': 'offline' },
      steps: [{ tap: text('revoke') }, { tap: requestsText('revokeConfirm') }],
    },
    blocked: {
      title: '不再接受该医院的申请',
      cloud: { 'authorization.listBlocks': { hospitals: [{ orgCode: active.orgCode, orgName: active.orgName, blockedAt: now }] } },
    },
    blockRefused: {
      title: '没有设置成功',
      kind: 'refused',
      cloud: { 'authorization.setBlock': { refused: 'system.unexpected' } },
      steps: [{ tap: text('blockSwitch') }],
    },
    notFound: { title: '没有这项权限', kind: 'empty', url: grant('none') },
    ward: { title: '孩子的权限', who: { subject: child } },
    toReview: {
      title: '已不再代办的监护人给的',
      url: grant(toReview.grantId),
      who: { subject: child },
      cloud: { 'authorization.listGrants': grants(toReview) },
    },
    wardFrozen: { title: '争议中的孩子', kind: 'partial', who: { subject: frozenChild } },
  },
)

const blockedHospitals = [
  { orgCode: '455404501', orgName: '广东省人民医院', blockedAt: '2026-11-02T02:00:00.000Z' },
  { orgCode: '455404502', orgName: longName, blockedAt: '2026-10-02T02:00:00.000Z' },
]

const blocks = pageStates(
  {
    name: 'authorization/blocks',
    called: '不再接受申请的医院',
    url: page('blocks'),
    cloud: { 'authorization.listBlocks': { hospitals: blockedHospitals } },
  },
  {
    some: { title: '有两家' },
    empty: { title: '没有', kind: 'empty', cloud: { 'authorization.listBlocks': noBlocks } },
    refused: { title: '没有改成', kind: 'refused', cloud: { 'authorization.setBlock': 'offline' }, steps: [{ tap: text('unblock') }] },
  },
)

const events = pageStates(
  {
    name: 'authorization/accessEvents',
    called: '调阅记录',
    url: page('accessEvents'),
    cloud: { 'authorization.listAccessEvents': { hospitalLooks: 'listed', events: looks, nextCursor: null } },
  },
  {
    every: { title: '每一种查看' },
    empty: {
      title: '还没有人看过',
      kind: 'empty',
      cloud: { 'authorization.listAccessEvents': { hospitalLooks: 'listed', events: [], nextCursor: null } },
    },
    notProvided: {
      title: '省平台不提供医院的查看',
      kind: 'partial',
      cloud: { 'authorization.listAccessEvents': { hospitalLooks: 'notProvided', events: looks.slice(4), nextCursor: null } },
    },
    notProvidedEmpty: {
      title: '不提供，也没有自己的',
      kind: 'empty',
      cloud: { 'authorization.listAccessEvents': { hospitalLooks: 'notProvided', events: [], nextCursor: null } },
    },
    moreUnread: {
      title: '后面的读不到',
      kind: 'partial',
      cloud: {
        'authorization.listAccessEvents': (input) =>
          input.cursor === undefined ? { hospitalLooks: 'listed', events: looks, nextCursor: 'next' } : { refused: 'system.unexpected' },
      },
      steps: [{ scroll: 'end' }],
    },
    ward: { title: '孩子的调阅记录', who: { subject: child } },
  },
)

export const grantStates: GalleryState[] = [...grantsPage, ...grantPage, ...blocks, ...events]
