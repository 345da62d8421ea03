import { recordFigure } from '../figures'
import { openPhone } from './phone'

/** Nobody answers there: the home page stands, and that is enough. */
const nobody = { sandboxUrl: 'http://127.0.0.1:9', cloudUrl: 'http://127.0.0.1:9', openid: 'somebody' }
const mostBytes = 1024

type Options = Partial<Parameters<typeof openPhone>[0]>

async function withHome(options: Options, look: (phone: ReturnType<typeof openPhone>) => Promise<void>): Promise<void> {
  const phone = openPhone({ ...nobody, ...options })
  phone.open('/pages/home/index')
  await phone.see('同意并继续')
  await look(phone)
  phone.close()
}

const isElder = ({ data }: { data: object }) => JSON.stringify(data).includes('page--elder')

describe('长辈版 on the compiled home page', () => {
  it('is a tap away and a tap back, kept on the phone, and redraws little', () =>
    withHome({}, async (phone) => {
      expect(isElder(phone)).toBe(false)
      phone.setData.take()
      await phone.tap('大字', { exact: true })
      await phone.until('没有变大', () => isElder(phone))
      await phone.see('标准', { exact: true })
      expect(phone.stored()).toContain('["display:elder","on"]')
      const calls = phone.setData.take()
      const bytes = calls.reduce((sum, call) => sum + call.bytes, 0)
      recordFigure('切换大字版发给屏幕', `${calls.length} 次，${bytes} 字节`, `不超过 3 次、${mostBytes} 字节`)
      expect(calls.length).toBeLessThanOrEqual(3)
      expect(bytes).toBeLessThanOrEqual(mostBytes)
      await phone.tap('标准', { exact: true })
      await phone.until('没有变回', () => !isElder(phone))
      expect(phone.stored()).toContain('["display:elder","off"]')
    }))

  it('is there from the first drawing for who enlarged WeChat itself, and not for who enlarged it a little', async () => {
    await withHome({ fontSizeScaleFactor: 1.4 }, async (phone) => expect(isElder(phone)).toBe(true))
    await withHome({ fontSizeScaleFactor: 1.1 }, async (phone) => expect(isElder(phone)).toBe(false))
  })

  it('is what the person chose, whatever WeChat is set to', async () => {
    const kept = (elder: string) => ({ 'display:elder': elder })
    await withHome({ fontSizeScaleFactor: 1.4, kept: kept('off') }, async (phone) => expect(isElder(phone)).toBe(false))
    await withHome({ fontSizeScaleFactor: 1, kept: kept('on') }, async (phone) => expect(isElder(phone)).toBe(true))
  })
})
