import { askToSubscribe } from './subscribe.weapp'

interface Asked {
  tmplIds: string[]
  success(said: Record<string, string>): void
  fail(): void
}

function wechatThat(prompt?: (asked: Asked) => void): void {
  Object.assign(globalThis, { wx: prompt ? { requestSubscribeMessage: prompt } : {} })
}

describe('微信订阅消息', () => {
  it('takes WeChat’s answer for each template, and nothing unknown as a yes', async () => {
    wechatThat(({ success }) => success({ errMsg: 'ok', a: 'accept', b: 'ban', c: 'acceptWithAudio', d: 'later' }))
    expect([...(await askToSubscribe(['a', 'b', 'c', 'd', 'e']))]).toEqual([
      ['a', 'accept'],
      ['b', 'ban'],
      ['c', 'accept'],
      ['d', 'reject'],
      ['e', 'reject'],
    ])
  })

  it('asks in the tap itself: WeChat has been called before the function returns', () => {
    const tmplIds: string[][] = []
    wechatThat((asked) => tmplIds.push(asked.tmplIds))
    void askToSubscribe(['a'])
    expect(tmplIds).toEqual([['a']])
  })

  it.each([
    ['the prompt could not be shown', ({ fail }: Asked) => fail()],
    ['this WeChat has no such prompt', undefined],
  ])('is a no where %s', async (_, prompt) => {
    wechatThat(prompt)
    expect([...(await askToSubscribe(['a', 'b']))]).toEqual([
      ['a', 'reject'],
      ['b', 'reject'],
    ])
  })
})
