import { grantsCheck } from '../../contract/upstream/hutong/backChannel/grantsCheck'
import { callCloud } from '../hutong/backChannel'
import { type Permission, permits } from '../hutong/permissionRule'
import { findPermission } from '../hutong/permissions'
import type { World } from '../world'
import type { Booking } from './bookings'

/** `ended`: it stood once, and was cancelled or ran out. `unknown`: the cloud does not answer just now. */
export type BookingState = 'unsent' | 'waiting' | 'recording' | 'permitted' | 'refused' | 'ended' | 'unknown'

export const bookingStateNames: Record<BookingState, string> = {
  unsent: '未送达',
  waiting: '申请中',
  recording: '正在登记',
  permitted: '可以查看',
  refused: '患者未同意',
  ended: '授权已结束',
  unknown: '暂时查不到',
}

/** For the doctor: where it stands and what to do. */
const sentences: Record<BookingState, string> = {
  unsent: '申请没有送达：暂时连接不上授权服务，请在预约列表点“重新发送”。',
  waiting: '申请中：患者还没有同意，现在不能查看健康档案。请患者在手机上打开健档办理；患者已到诊室的，也可以获取微信或短信验证码。',
  recording: '患者已同意，正在登记，请稍后刷新。',
  permitted: '患者已同意，可以直接打开健康档案。',
  refused: '患者未同意，或申请已过期，不能查看健康档案。不同意不影响就诊；确有需要的，请当面说明用途，再获取微信或短信验证码。',
  ended: '患者已取消授权或授权已到期，不能查看健康档案。确有需要的，请当面说明用途，再获取微信或短信验证码。',
  unknown: '暂时查不到申请的进度，请稍后刷新。',
}

export interface BookingStanding {
  state: BookingState
  message: string
}

/** Whether it may be read is the province's own answer; why it may not yet is asked of the cloud. */
export async function standingOf(world: World, booking: Booking): Promise<BookingStanding> {
  const permission = await findPermission(world.database, booking.residentId, booking.orgCode)
  const state = permits(permission, world.clock.now()) ? 'permitted' : await stateWithoutPermission(world, booking, permission)
  return { state, message: state === 'unsent' ? (booking.refusal ?? sentences.unsent) : sentences[state] }
}

async function stateWithoutPermission(world: World, booking: Booking, permission: Permission | null): Promise<BookingState> {
  if (booking.requestId === null) return 'unsent'
  const reply = await callCloud(world, grantsCheck, { requestId: booking.requestId })
  if (reply.kind === 'noAnswer') return 'unknown'
  switch (reply.answer.state) {
    case 'pending':
      return 'waiting'
    case 'recording':
      return 'recording'
    case 'active':
      return 'ended'
    default:
      return permission !== null && permission.savedAt >= booking.madeAt ? 'ended' : 'refused'
  }
}
