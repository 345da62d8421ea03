import { askInStead } from './standInSheet'
import { askWechat, standInOpenid } from './wechatStandIn'

export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter'

/** Stands where WeChat's own prompt would be, and says that it is not it; what was chosen is told to the stand-in for WeChat. */
export async function askToSubscribe(templateIds: readonly string[]): Promise<ReadonlyMap<string, SubscribeAnswer>> {
  const accepted = WECHAT_CLIENT_BASE_URL !== '' && (await ask())
  const openid = standInOpenid()
  const answers = templateIds.map(async (templateId) => {
    const heard = (await askWechat('subscribe', { openid, templateId, accepted })) !== null
    // A yes that WeChat does not know of is none.
    return [templateId, accepted && heard ? 'accept' : 'reject'] as const
  })
  return new Map(await Promise.all(answers))
}

function ask(): Promise<boolean> {
  return askInStead('微信订阅消息（浏览器替身）', '浏览器里没有微信的订阅弹窗。请选择微信会得到的回答。', [
    { kind: 'main', words: '模拟允许', value: true },
    { kind: 'quiet', words: '模拟拒绝', value: false },
  ])
}
