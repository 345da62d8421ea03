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

/** Inside the page that shows, so that it has its colours and lies above it. */
function ask(): Promise<boolean> {
  return new Promise((resolve) => {
    const sheet = element('div', 'sheet')
    const paper = element('div', 'sheet__paper')
    paper.setAttribute('role', 'dialog')
    paper.setAttribute('aria-label', '微信订阅消息（浏览器替身）')
    const box = element('div', 'stand-in')
    box.append(
      element('span', 'stand-in__title', '微信订阅消息（浏览器替身）'),
      element('span', 'stand-in__words', '浏览器里没有微信的订阅弹窗。请选择微信会得到的回答。'),
    )
    const answer = (kind: 'main' | 'quiet', words: string, accepted: boolean) => {
      const button = element('button', `press button button--${kind}`, words)
      button.onclick = () => {
        sheet.remove()
        resolve(accepted)
      }
      box.append(button)
    }
    answer('main', '模拟允许', true)
    answer('quiet', '模拟拒绝', false)
    paper.append(box)
    sheet.append(paper)
    const page = Array.from(document.querySelectorAll('.taro_page_show .page')).pop() ?? document.body
    page.append(sheet)
  })
}

function element<Tag extends 'div' | 'span' | 'button'>(tag: Tag, className: string, words = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = words
  return made
}
