import { accessRequestsCreate } from '../../../contract/upstream/hutong/backChannel/accessRequestsCreate'
import type { World } from '../../world'
import { callCloud } from '../backChannel'
import { sealSm4 } from '../sm4'
import type { PageSession } from './pageSessions'

export type Requested = { sent: true; message: string; at: string } | { sent: false; message: string }

/** What every message about a doctor and a patient carries; the number travels sealed. */
export function partiesOf(world: World, { asker, resident }: PageSession) {
  return {
    ...asker,
    documentType: resident.documentType,
    documentNumber: sealSm4(world.settings.sm4Key, resident.documentNumber),
    patientName: resident.name,
  }
}

/** 获取微信验证码, 获取短信验证码: the access request goes to the patient's phone. */
export async function requestCode(world: World, session: PageSession, kind: 'wechat' | 'sms'): Promise<Requested> {
  const request = { kind, visitType: session.visitType, ...partiesOf(world, session) }
  const reply = await callCloud(world, accessRequestsCreate, request)
  if (reply.kind === 'noAnswer') return { sent: false, message: '暂时连接不上授权服务，请稍后再试。' }
  const { returnCode, returnDesc, requestId } = reply.answer
  if (returnCode === '0' || requestId === undefined) return { sent: false, message: returnDesc }
  world.pageSessions.rememberRequest(session, requestId)
  return { sent: true, message: '已发送，请患者在手机上查看授权码', at: world.clock.now().toISOString() }
}
