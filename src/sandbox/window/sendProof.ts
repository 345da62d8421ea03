import { randomUUID } from 'node:crypto'
import { windowProofsCreate } from '../../contract/upstream/hutong/backChannel/windowProofsCreate'
import { findDoctor } from '../his/doctors'
import { callCloud } from '../hutong/backChannel'
import { findOrganisation } from '../hutong/organisations'
import { findByKey, type RegisteredResident } from '../hutong/register'
import { sealSm4 } from '../hutong/sm4'
import type { World } from '../world'
import type { ProofBody, ProofKind } from './proofBody'

export type Proving =
  | { kind: 'unusable'; message: string }
  | { kind: 'answered' | 'noAnswer'; sent: boolean; message: string; proofId: string }

const thanks: Record<ProofKind, string> = {
  identity: '窗口认证已登记。请患者在手机上打开健档，用短信验证码和刚设置的密码完成认证。',
  guardianship: '监护证明已登记。请监护人在手机上打开健档，添加这位家人。',
  guardianshipEnded: '监护终止已登记，这位监护人不能再代办。',
  disputeSettled: '争议解决已登记，这个孩子的代办已恢复。',
}

/** What staff saw at the window goes to the cloud; the numbers, the telephone and the PIN travel sealed. */
export async function sendProof(world: World, body: ProofBody): Promise<Proving> {
  const [organisation, staff] = [findOrganisation(body.org), findDoctor(body.org, body.staff)]
  if (organisation === null || staff === null) return unusable('没有这家医院或这位工作人员。')
  const facts = await factsOf(world, body)
  if (typeof facts === 'string') return unusable(facts)
  const proofId = body.proofId ?? randomUUID()
  const { orgCode, orgName } = organisation
  const asker = { orgCode, orgName, department: '服务窗口', staffNo: staff.staffNo, staffName: staff.name }
  const reply = await callCloud(world, windowProofsCreate, { proofId, ...asker, ...facts })
  if (reply.kind === 'noAnswer') return { kind: 'noAnswer', sent: false, message: '暂时连接不上授权服务，请稍后再试。', proofId }
  const { returnCode, returnDesc } = reply.answer
  return { kind: 'answered', sent: returnCode === '1', message: returnCode === '1' ? thanks[body.kind] : returnDesc, proofId }
}

/** @returns a sentence when somebody is not in the register, or a telephone number is missing */
async function factsOf(world: World, body: ProofBody): Promise<object | string> {
  const find = (key: string) => findByKey(world.database, key)
  const seal = (plain: string) => sealSm4(world.settings.sm4Key, plain)
  const seen = ({ documentType, documentNumber, name }: RegisteredResident) => ({
    documentType,
    documentNumber: seal(documentNumber),
    patientName: name,
  })
  if (body.kind === 'identity') {
    const person = await find(body.patient)
    if (person === null) return '没有这位患者。'
    if (person.deceasedOn !== null) return '登记库显示这位患者已去世，不能办理窗口认证。'
    const phone = body.phone ?? person.phone
    return phone === null
      ? '这位患者没有登记手机号，请填写当场拨通的手机号。'
      : { kind: body.kind, person: seen(person), phone: seal(phone), pin: seal(body.pin) }
  }
  const { kind, evidence } = body
  const ward = await find(body.ward)
  const reviewedAt = new Date(world.clock.now()).toISOString()
  if (ward === null) return '没有这位未成年人。'
  if (kind === 'disputeSettled') return { kind, ward: seen(ward), evidence, reviewedAt }
  const guardian = await find(body.guardian)
  return guardian === null ? '没有这位监护人。' : { kind, guardian: seen(guardian), ward: seen(ward), evidence, reviewedAt }
}

function unusable(message: string): Proving {
  return { kind: 'unusable', message }
}
