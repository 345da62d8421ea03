import type { World } from '../../world'
import { sendAccessRequest } from '../sendAccessRequest'
import { maskedNumber } from './masked'
import type { PageSession } from './pageSessions'

export type Requested = { sent: true; message: string; at: string; phone?: string } | { sent: false; message: string }

/** 获取微信验证码, 获取短信验证码: the access request goes to the patient's phone. */
export async function requestCode(world: World, session: PageSession, kind: 'wechat' | 'sms'): Promise<Requested> {
  const sending = await sendAccessRequest(world, session, kind)
  if (sending.kind === 'noAnswer') return { sent: false, message: '暂时连接不上授权服务，请稍后再试。' }
  if (sending.kind === 'refused') return { sent: false, message: sending.words }
  world.pageSessions.rememberRequest(session, sending.requestId)
  const at = world.clock.now().toISOString()
  if (kind === 'wechat') return { sent: true, message: '已发送，请患者在手机上查看授权码', at }
  const phone = maskedNumber(session.resident.phone ?? '')
  return { sent: true, message: `已发送短信到患者登记的手机号${phone}，请患者告知短信里的授权码`, at, phone }
}
