import { jscode2sessionPath } from '../../../src/contract/upstream/wechat/login'
import { firstDoctor } from '../../doctor'
import { Patient } from '../../patient'
import { grantTo } from '../../standingGrants'
import { until } from '../../until'
import { agreed, asked, level2, post, type Recording, signAccess, stepUp } from '../recording'

const always = true

/** Consents, messages, and hospitals' requests and permissions. */
export const accessRecordings: readonly Recording[] = [
  {
    name: '同意书在阅读时已更新',
    code: 'consent.textChanged',
    always,
    async record(stage) {
      const { phone } = await level2(stage)
      phone.page('packages/message/consent')
      const { agreement } = await phone.must('consent.current', { document: 'messages' })
      await phone.ask('consent.sign', { document: 'messages', ...agreed({ ...agreement, title: `${agreement.title}（旧）` }) })
      return phone
    },
  },
  {
    name: '撤回没有给过的同意',
    code: 'consent.notGiven',
    async record(stage) {
      const { phone } = await level2(stage)
      phone.page('packages/message/reminders')
      await phone.must('consent.standing', {})
      await phone.ask('consent.withdraw', { document: 'messages' })
      return phone
    },
  },
  {
    name: '没有同意消息订阅就订阅',
    code: 'consent.required',
    async record(stage) {
      const { phone } = await level2(stage)
      phone.page('packages/message/reminders')
      await phone.must('message.subscriptions', {})
      await phone.ask('message.recordAnswers', { answers: [{ use: 'request', answer: 'accept' }] })
      return phone
    },
  },
  {
    name: '申请已在另一台手机上拒绝',
    code: 'authorization.requestClosed',
    always,
    async record(stage) {
      const { person, patient, phone } = await level2(stage)
      await asked(stage, person)
      await stepUp(stage, phone)
      const { requestId, receiptId } = await signAccess(phone)
      await patient.call('authorization.declineRequest', { requestId })
      phone.page('packages/authorization/code')
      await phone.ask('authorization.issueCode', { requestId, receiptId })
      return phone
    },
  },
  {
    name: '预约申请不用授权码',
    code: 'authorization.needsNoCode',
    async record(stage) {
      const { person, phone } = await level2(stage)
      const booking = { org: firstDoctor.org, staff: firstDoctor.staff, patient: person.residentId, visitOn: '2027-01-05' }
      await post(`${stage.stack.sandboxUrl}/doctor/bookings`, booking)
      await stepUp(stage, phone)
      await phone.ask('authorization.issueCode', await signAccess(phone))
      return phone
    },
  },
  {
    name: '门诊申请要用授权码',
    code: 'authorization.needsCode',
    async record(stage) {
      const { person, phone } = await level2(stage)
      await asked(stage, person)
      await phone.ask('authorization.agreeRequest', await signAccess(phone))
      return phone
    },
  },
  {
    name: '看了十分钟同意书，确认已过时',
    code: 'identity.stepUpRequired',
    async record(stage) {
      const { person, phone } = await level2(stage)
      await asked(stage, person)
      await stepUp(stage, phone)
      const consented = await signAccess(phone)
      await stage.stack.control.advance(10 * 60)
      await phone.followClock()
      phone.page('packages/authorization/code')
      await phone.ask('authorization.issueCode', consented)
      return phone
    },
  },
  {
    name: '只实名就同意医院查看',
    code: 'level.tooLow',
    always,
    async record(stage) {
      const person = stage.person()
      await (await (await new Patient(stage.stack, person).signIn()).bindPhone()).verifyRealName()
      const phone = stage.phone(person.openid)
      await phone.start()
      await asked(stage, person)
      phone.page('packages/authorization/index')
      const requestId = (await phone.must('authorization.listRequests', {})).requests[0]?.requestId ?? ''
      phone.page('packages/authorization/consent')
      const { agreement } = await phone.must('consent.current', { document: 'access', requestId })
      await phone.ask('consent.sign', { document: 'access', requestId, ...agreed(agreement) })
      return phone
    },
  },
  {
    name: '断网时取消权限',
    code: 'client.offline',
    always,
    async record(stage) {
      const { person, patient, phone } = await level2(stage)
      await grantTo({ patient, person, hospital: firstDoctor, residentId: '', patientIdcard: '' })
      const listed = () => patient.call('authorization.listGrants', {})
      await until(listed, ({ grants }) => grants[0]?.state === 'active')
      await stage.stack.control.advance(3 * 86_400)
      await phone.followClock()
      phone.page('packages/authorization/grants')
      const [grant] = (await phone.must('authorization.listGrants', {})).grants
      phone.conditions.road = 'offline'
      phone.page('packages/authorization/grant')
      await phone.ask('authorization.revokeGrant', { grantId: grant?.grantId ?? '' })
      return phone
    },
  },
  {
    name: '登录失效后微信连不上',
    code: 'upstream.wechat',
    async record(stage) {
      const { patient, phone } = await level2(stage)
      await phone.must('authorization.listRequests', {})
      const { devices } = await patient.call('identity.devices', {})
      for (const { deviceId, current } of devices) if (!current) await patient.call('identity.endDevice', { deviceId })
      await stage.stack.control.fault({ path: jscode2sessionPath, kind: 'status500', count: 5 })
      phone.page('pages/messages')
      await phone.ask('message.list', {})
      return phone
    },
  },
]
