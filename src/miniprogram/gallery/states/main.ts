import { clientFailure } from '../../client/failure'
import { meText } from '../../locale/me'
import { requestsText } from '../../locale/requests'
import { active, booking, bySms, expiring, grants, recording, request, requests, revoking } from '../examples/authorization'
import { ward } from '../examples/family'
import { everyMessage, inbox, messages } from '../examples/message'
import { pageStates } from '../pageStates'
import { child, frozenChild, named, owing, permitHolder, registered, unknown } from '../people'
import type { Cloud, GalleryState } from '../state'

const nothingWaits = {
  'authorization.listRequests': requests(),
  'authorization.listGrants': grants(),
  'family.list': { wards: [] },
} satisfies Cloud
const some = { 'authorization.listRequests': requests(request), 'authorization.listGrants': grants(active, expiring) }
const ofChild = { 'family.list': { wards: [ward()] } }
const failed = clientFailure('client.loginUnavailable')

const home = pageStates(
  { name: 'main/home', called: '首页', url: '/pages/home/index', cloud: nothingWaits },
  {
    asked: { title: '有医院申请', cloud: some },
    askedThreeWays: { title: '三种申请同时在等', cloud: { ...some, 'authorization.listRequests': requests(request, booking, bySms) } },
    quiet: { title: '没有事在等', kind: 'empty' },
    granted: {
      title: '已授权的医院',
      cloud: { 'authorization.listGrants': grants(active, expiring, recording, revoking) },
    },
    revokeSheet: {
      title: '取消前的确认',
      kind: 'sheet',
      cloud: { 'authorization.listGrants': grants(active) },
      steps: [{ tap: requestsText('revokeShort') }],
    },
    revokeUnanswered: {
      title: '取消没有送到',
      kind: 'offline',
      cloud: { 'authorization.listGrants': grants(active), 'authorization.revokeGrant': 'offline' },
      steps: [{ tap: requestsText('revokeShort') }, { tap: requestsText('revokeConfirm') }],
    },
    grantsUnread: { title: '只有权限读不到', kind: 'partial', cloud: { 'authorization.listGrants': { refused: 'system.unexpected' } } },
    late: {
      title: '申请没有及时更新',
      kind: 'partial',
      cloud: { ...some, 'authorization.listRequests': (_, turn) => (turn === 1 ? requests(request) : 'offline') },
      steps: [{ passSeconds: 3 }],
    },
    declineRefused: {
      title: '拒绝没有送到',
      kind: 'refused',
      cloud: { ...some, 'authorization.declineRequest': 'offline' },
      steps: [{ tap: requestsText('decline') }],
    },
    declined: {
      title: '刚拒绝了一次申请',
      cloud: { ...some, 'authorization.declineRequest': {} },
      steps: [{ tap: requestsText('decline') }],
    },
    newcomer: { title: '还没有绑定手机号', kind: 'partial', who: { me: unknown } },
    withPhone: { title: '已绑定手机号，还没有实名', kind: 'partial', who: { me: registered } },
    realName: { title: '已实名，还没有人脸核身', kind: 'partial', who: { me: named }, cloud: some },
    permit: { title: '港澳居民，已实名', kind: 'partial', who: { me: permitHolder } },
    proofDue: { title: '须先证明是本人', kind: 'partial', who: { me: owing } },
    ward: { title: '代孩子办理', who: { subject: child }, cloud: { ...some, ...ofChild } },
    wardFrozen: {
      title: '代孩子办理，监护人有争议',
      kind: 'partial',
      who: { subject: frozenChild },
      cloud: { 'authorization.listGrants': grants(active), 'family.list': { wards: [ward({ frozen: true })] } },
    },
    grownUp: { title: '孩子满18岁，代办结束', kind: 'ended', who: { ended: { name: '林小满', why: 'grownUp' } } },
    actingEnded: { title: '代办因别的原因结束', kind: 'ended', who: { ended: { name: '林小满', why: 'ended' } } },
    starting: { title: '正在登录', kind: 'loading', who: { me: null, standing: { at: 'starting' } }, cloud: { 'identity.me': 'never' } },
    privacy: { title: '隐私保护指引', kind: 'sheet', who: { me: null, standing: { at: 'askingPrivacy' } } },
    privacyRefused: { title: '没有同意隐私保护指引', kind: 'refused', who: { me: null, standing: { at: 'privacyRefused' } } },
    signedOut: { title: '已退出登录', kind: 'ended', who: { me: null, standing: { at: 'signedOut' } } },
    loginFailed: { title: '登录没有成功', kind: 'error', who: { me: null, standing: { at: 'failed', failure: failed } } },
  },
)

const messageCloud = { ...nothingWaits, 'message.list': inbox(messages), 'message.markRead': { unread: 0 }, ...ofChild }

const inboxPage = pageStates(
  { name: 'main/messages', called: '消息', url: '/pages/messages/index', cloud: messageCloud },
  {
    some: { title: '有申请，有消息', cloud: some },
    every: { title: '每一种消息', cloud: { 'message.list': inbox(everyMessage) } },
    empty: { title: '没有消息', kind: 'empty', cloud: { 'message.list': inbox([]) } },
    moreUnread: {
      title: '后面的读不到',
      kind: 'partial',
      cloud: { 'message.list': (input) => (input.cursor === undefined ? inbox(everyMessage, 'next') : 'offline') },
      steps: [{ scroll: 'end' }],
    },
    proofDue: { title: '须先证明是本人', kind: 'partial', who: { me: owing }, cloud: { 'message.list': inbox(everyMessage.slice(-7)) } },
    newcomer: { title: '还没有实名', kind: 'empty', who: { me: unknown } },
    loginFailed: { title: '登录没有成功', kind: 'error', who: { me: null, standing: { at: 'failed', failure: failed } } },
    ward: { title: '代孩子办理时', kind: 'partial', who: { subject: child } },
  },
)

const mine = pageStates(
  { name: 'main/me', called: '我的', url: '/pages/me/index', cloud: { 'family.list': { wards: [] } }, asks: [] },
  {
    proven: { title: '已完成全部认证' },
    newcomer: { title: '还没有绑定手机号', kind: 'partial', who: { me: unknown } },
    withPhone: { title: '已绑定手机号', kind: 'partial', who: { me: registered } },
    realName: { title: '已实名', kind: 'partial', who: { me: named } },
    proofDue: { title: '须先证明是本人', kind: 'partial', who: { me: owing } },
    ward: { title: '代孩子办理时', kind: 'partial', who: { subject: child }, cloud: ofChild },
    signOutSheet: { title: '退出前的确认', kind: 'sheet', steps: [{ tap: meText('signOut') }] },
    starting: { title: '正在登录', kind: 'loading', who: { me: null, standing: { at: 'starting' } }, cloud: { 'identity.me': 'never' } },
    offline: {
      title: '没有网络，登录不了',
      kind: 'offline',
      who: { me: null, standing: { at: 'starting' } },
      cloud: { 'identity.me': 'offline' },
    },
    error: {
      title: '登录没有成功',
      kind: 'error',
      who: { me: null, standing: { at: 'starting' } },
      cloud: { 'identity.me': { refused: 'system.unexpected' } },
    },
    signedOut: { title: '已退出登录', kind: 'ended', who: { me: null, standing: { at: 'signedOut' } } },
  },
)

export const mainStates: GalleryState[] = [...home, ...inboxPage, ...mine]
