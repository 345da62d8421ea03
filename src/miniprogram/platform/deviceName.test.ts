import { signIn } from '../../contract/identity/signIn'
import { deviceName } from './deviceName.weapp'

const wechat = (given: object) => Object.defineProperty(globalThis, 'wx', { value: given, configurable: true })
const telling = (brand: string, model: string) => wechat({ getDeviceInfo: () => ({ brand, model }) })

describe('what a phone says it is', () => {
  it.each([
    ['HUAWEI', 'LIO-AL00', 'HUAWEI LIO-AL00'],
    ['iPhone', 'iPhone 14 Pro<iPhone15,2>', 'iPhone 14 Pro'],
    ['HONOR', 'honor 90', 'honor 90'],
    ['', 'PGT-AN10', 'PGT-AN10'],
    ['vivo', '', 'vivo'],
    ['vivo', 'unknown', 'vivo'],
  ])('%j %j is %j', (brand, model, name) => {
    telling(brand, model)
    expect(deviceName()).toBe(name)
  })

  it('says nothing rather than nonsense', () => {
    telling('', '')
    expect(deviceName()).toBeNull()
    telling('unknown', 'unknown')
    expect(deviceName()).toBeNull()
  })

  it('is never longer than the cloud takes', () => {
    telling('品牌', '型'.repeat(200))
    expect(signIn.input.safeParse({ code: 'code', device: deviceName() ?? '' }).success).toBe(true)
  })

  it('is asked of an older WeChat in its own way', () => {
    wechat({ getSystemInfoSync: () => ({ brand: 'OPPO', model: 'PJD110' }) })
    expect(deviceName()).toBe('OPPO PJD110')
    wechat({})
    expect(deviceName()).toBeNull()
  })
})
