import Taro from '@tarojs/taro'

/** A browser has no WeChat: an openid of this browser and the sandbox's client door stand in for it (interfaces.md). */
const key = 'standInOpenid'
const openidPattern = /^[A-Za-z0-9_-]{6,64}$/
let current: string | null = null

export function standInOpenid(): string {
  current ??= fromAddress() ?? fromTab() ?? fromBrowser() ?? made()
  return current
}

/** Asks WeChat's client door; null when there is none or it refused. */
export async function askWechat(act: 'login' | 'phone' | 'face' | 'subscribe' | 'soter', body: object): Promise<unknown> {
  if (WECHAT_CLIENT_BASE_URL === '') return null
  try {
    const { statusCode, data } = await Taro.request<unknown>({
      url: `${WECHAT_CLIENT_BASE_URL}/wechat-client/${act}`,
      method: 'POST',
      header: { 'content-type': 'application/json' },
      data: body,
    })
    return statusCode === 200 ? data : null
  } catch {
    return null
  }
}

export async function askWechatForCode(act: 'login' | 'phone'): Promise<string | null> {
  const answer = await askWechat(act, { openid: standInOpenid() })
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : null
  return typeof code === 'string' ? code : null
}

/** Named in the address: this tab keeps it, so that walking through the pages does not lose it. */
function fromAddress(): string | null {
  const queries = [location.search, location.hash.slice(location.hash.indexOf('?') + 1 || location.hash.length)]
  const named = queries
    .map((query) => new URLSearchParams(query).get('openid'))
    .find((openid) => openid !== null && openidPattern.test(openid))
  if (named) sessionStorage.setItem(key, named)
  return named ?? null
}

function fromTab(): string | null {
  return sessionStorage.getItem(key)
}

function fromBrowser(): string | null {
  return localStorage.getItem(key)
}

function made(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  const openid = `h5-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
  localStorage.setItem(key, openid)
  return openid
}
