import type { SoterEnd } from './soterKind'
import { askInStead } from './standInSheet'
import { askWechat, standInOpenid } from './wechatStandIn'

/** A browser has no fingerprint of WeChat's: the stand-in for WeChat lends one where there is such a stand-in. */
export function soterReady(): Promise<boolean> {
  return Promise.resolve(WECHAT_CLIENT_BASE_URL !== '')
}

export async function confirmBySoter(challenge: string, words: string): Promise<SoterEnd> {
  const outcome = await askInStead('微信指纹或面容（浏览器替身）', `${words}。浏览器里没有微信，请选择结果。`, [
    { kind: 'main', words: '模拟指纹通过', value: 'pass' },
    { kind: 'quiet', words: '模拟指纹未通过', value: 'fail' },
    { kind: 'quiet', words: '取消', value: 'cancel' },
  ] as const)
  if (outcome === 'cancel') return { kind: 'cancelled' }
  const answer = await askWechat('soter', { openid: standInOpenid(), challenge, outcome })
  const resultJson = member(answer, 'resultJSON')
  const signature = member(answer, 'resultJSONSignature')
  return resultJson === null || signature === null ? { kind: 'failed' } : { kind: 'signed', resultJson, signature }
}

function member(answer: unknown, name: string): string | null {
  if (typeof answer !== 'object' || answer === null) return null
  const found = Object.entries(answer).find(([key]) => key === name)?.[1]
  return typeof found === 'string' ? found : null
}
