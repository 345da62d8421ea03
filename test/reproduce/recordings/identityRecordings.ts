import { mostMismatches } from '../../../src/contract/identity/roads'
import { jscode2sessionPath } from '../../../src/contract/upstream/wechat/login'
import { Patient } from '../../patient'
import { agreed, type Person, post, type Recording, type RecordingStage } from '../recording'
import type { RecordingPhone } from '../recordingPhone'

const always = true

/** As far as the form for name and number. */
async function bound(stage: RecordingStage, person: Person): Promise<RecordingPhone> {
  const phone = stage.phone(person.openid)
  await phone.start()
  phone.page('packages/identity/phone')
  await phone.must('identity.bindPhone', { code: await phone.wechatCode('phone') })
  return phone
}

type Typed = Partial<Pick<Person, 'name' | 'documentNumber'>>

async function realName(phone: RecordingPhone, person: Person, typed: Typed = {}) {
  phone.page('packages/identity/notice')
  const notice = agreed(await phone.must('consent.notice', {}))
  phone.page('packages/identity/realName')
  const { name, documentNumber } = { ...person, ...typed }
  const documentType = person.documentType === '06' ? '06' : '01'
  return phone.ask('identity.verifyRealName', { documentType, name, documentNumber, notice })
}

/** At level 1, in the app. */
async function level1(stage: RecordingStage, person = stage.person()): Promise<{ person: Person; phone: RecordingPhone }> {
  await (await (await new Patient(stage.stack, person).signIn()).bindPhone()).verifyRealName()
  const phone = stage.phone(person.openid)
  await phone.start()
  return { person, phone }
}

const pin = '730915'

async function withWindowProof(stage: RecordingStage) {
  const found = await level1(stage)
  const proof = { kind: 'identity', org: '455404501', staff: 'zs1001', patient: found.person.residentId, pin }
  await post(`${stage.stack.sandboxUrl}/window/proofs`, proof)
  found.phone.page('packages/identity/window')
  await found.phone.must('identity.roads', {})
  return found
}

export const identityRecordings: readonly Recording[] = [
  {
    name: '微信登录连不上',
    code: 'upstream.wechat',
    always,
    async record(stage) {
      const phone = stage.phone(stage.person().openid)
      await stage.stack.control.fault({ path: jscode2sessionPath, kind: 'status500', count: 5 })
      await phone.start()
      return phone
    },
  },
  {
    name: '手机号授权过了期',
    code: 'identity.phoneRejected',
    async record(stage) {
      const phone = stage.phone(stage.person().openid)
      await phone.start()
      phone.page('packages/identity/phone')
      await phone.ask('identity.bindPhone', { code: 'expired-long-ago' })
      return phone
    },
  },
  {
    name: '姓名填错',
    code: 'identity.nameMismatch',
    always,
    async record(stage) {
      const person = stage.person()
      const phone = await bound(stage, person)
      await realName(phone, person, { name: `${person.name}某` })
      return phone
    },
  },
  {
    name: '未满14岁自己来实名',
    code: 'identity.guardianNeeded',
    async record(stage) {
      const child = stage.person(({ birthDate, note, documentType }) => birthDate > '2014' && note === null && documentType === '01')
      const phone = await bound(stage, child)
      await realName(phone, child)
      return phone
    },
  },
  {
    name: '没有同意人脸就刷脸',
    code: 'identity.faceConsentRequired',
    async record(stage) {
      const { phone } = await level1(stage)
      phone.page('packages/identity/face')
      await phone.ask('identity.startFace', { purpose: 'raise' })
      return phone
    },
  },
  {
    name: '港澳通行证刷脸',
    code: 'identity.faceUnsupported',
    async record(stage) {
      const { phone } = await level1(
        stage,
        stage.person(({ documentType }) => documentType === '06'),
      )
      phone.page('packages/identity/face')
      await phone.ask('identity.startFace', { purpose: 'raise' })
      return phone
    },
  },
  {
    name: '人脸三次都比对不上',
    code: 'identity.faceUnsupported',
    async record(stage) {
      const { phone } = await level1(stage)
      phone.page('packages/identity/faceConsent')
      const { agreement } = await phone.must('consent.current', { document: 'face' })
      await phone.must('consent.sign', { document: 'face', ...agreed(agreement) })
      phone.page('packages/identity/face')
      for (let tries = 0; tries < mostMismatches; tries += 1) {
        const { attemptId, verifyId } = await phone.must('identity.startFace', { purpose: 'raise' })
        await post(`${stage.stack.sandboxUrl}/wechat-client/face`, { verifyId, outcome: 'mismatch' })
        await phone.must('identity.finishFace', { attemptId, purpose: 'raise' })
      }
      await phone.ask('identity.startFace', { purpose: 'raise' })
      return phone
    },
  },
  {
    name: '窗口密码填错',
    code: 'identity.pinWrong',
    async record(stage) {
      const { phone } = await withWindowProof(stage)
      await phone.must('identity.sendPinCode', { purpose: 'finishPin' })
      await phone.ask('identity.finishPin', { code: '482601', pin: '482601' })
      return phone
    },
  },
  {
    name: '短信验证码要得太勤',
    code: 'rate.tooMany',
    async record(stage) {
      const { phone } = await withWindowProof(stage)
      for (let tries = 0; tries < 6; tries += 1) await phone.ask('identity.sendPinCode', { purpose: 'finishPin' })
      return phone
    },
  },
  {
    name: '新微信还没有证明是本人',
    code: 'identity.proofDue',
    always,
    async record(stage) {
      const person = stage.person()
      await new Patient(stage.stack, person).becomeLevel2()
      const newWechat = { ...person, openid: `oRecording${person.residentId}` }
      const { phone } = await level1(stage, newWechat)
      phone.page('packages/authorization/grants')
      await phone.ask('authorization.listGrants', {})
      return phone
    },
  },
]
