import Taro from '@tarojs/taro'
import { type Transport, wireBody } from './transport'

const longestWaitMs = 20_000

export function https(baseUrl: string): Transport {
  return async (operation, body) => {
    try {
      const { data } = await Taro.request<unknown>({
        url: `${baseUrl}/api/${operation}`,
        method: 'POST',
        data: wireBody(body),
        dataType: 'json',
        timeout: longestWaitMs,
        header: {
          'content-type': 'application/json',
          ...(body.session === null ? {} : { authorization: `Bearer ${body.session}` }),
        },
      })
      return { reached: true, body: data }
    } catch {
      return { reached: false }
    }
  }
}
