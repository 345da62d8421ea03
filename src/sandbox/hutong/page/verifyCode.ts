import { codesVerify } from '../../../contract/upstream/hutong/backChannel/codesVerify'
import { grantsCheck } from '../../../contract/upstream/hutong/backChannel/grantsCheck'
import type { World } from '../../world'
import { callCloud } from '../backChannel'
import type { PageSession } from './pageSessions'

export type Verified = { accepted: true } | { accepted: false; message: string }

/** 验证: always against the request this doctor made, never a search by code. */
export async function verifyCode(world: World, session: PageSession, typed: string): Promise<Verified> {
  const code = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return { accepted: false, message: '授权码是6位数字，请核对。' }
  const requestId = world.pageSessions.requestOf(session)
  if (requestId === null) return { accepted: false, message: '请先点击“获取微信验证码”或“获取短信验证码”。' }
  const { orgCode, staffNo } = session.asker
  const reply = await callCloud(world, codesVerify, { requestId, orgCode, staffNo, code })
  if (reply.kind === 'noAnswer') return afterLostAnswer(world, requestId)
  const { returnCode, returnDesc, triesLeft } = reply.answer
  if (returnCode === '1') return { accepted: true }
  return { accepted: false, message: triesLeft === undefined ? returnDesc : `${returnDesc}（还可以再试${triesLeft}次）` }
}

/** The code may have been used up although its answer was lost: ask what became of the request. */
async function afterLostAnswer(world: World, requestId: string): Promise<Verified> {
  const reply = await callCloud(world, grantsCheck, { requestId })
  const state = reply.kind === 'answered' ? reply.answer.state : undefined
  if (state === 'recording' || state === 'active') return { accepted: true }
  return { accepted: false, message: '暂时连接不上授权服务，请稍后再点“验证”。' }
}
