import type { Device } from '../../../../contract/identity/devices'
import { deviceName, deviceTimes, inOrder } from './deviceWords'

const device: Device = {
  deviceId: '11111111-1111-4111-8111-111111111111',
  current: false,
  wechat: 'this',
  device: null,
  channel: 'weapp',
  signedInAt: '2026-11-20T01:10:00.000Z',
  lastSeenAt: '2026-11-21T06:05:00.000Z',
}

describe('登录的设备', () => {
  it('goes by what it calls itself, or by the program', () => {
    expect(deviceName({ ...device, device: 'iPhone 14' })).toBe('iPhone 14')
    expect([deviceName(device), deviceName({ ...device, channel: 'h5' })]).toEqual(['微信', '浏览器'])
  })

  it('says since when and when last, in words', () => {
    expect(deviceTimes(device, Date.parse('2026-11-21T07:00:00.000Z'))).toBe('昨天 09:10登录，最近使用：今天 14:05')
  })

  it('has this one first, then those seen most lately', () => {
    const at = (deviceId: string, lastSeenAt: string, current = false): Device => ({ ...device, deviceId, lastSeenAt, current })
    const all = [at('old', '2026-11-20T06:05:00.000Z'), at('new', '2026-11-21T06:06:00.000Z'), at('here', '2026-11-19T06:06:00.000Z', true)]
    expect(inOrder(all).map(({ deviceId }) => deviceId)).toEqual(['here', 'new', 'old'])
    expect(all[0]?.deviceId).toBe('old')
  })
})
