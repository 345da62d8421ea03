import type { Device } from '../../../contract/identity/devices'
import type { roads as askRoads } from '../../../contract/identity/roads'
import type { OutputOf } from '../../../contract/operation'

type Roads = OutputOf<typeof askRoads>

export function roads(more: Partial<Roads> = {}): Roads {
  return { face: 'open', other: 'hidden', stepUpBy: ['face'], pinPhoneMasked: null, ...more }
}

const device = (digit: string, more: Partial<Device>): Device => ({
  deviceId: `8${digit.repeat(7)}-1111-4111-8111-111111111111`,
  current: false,
  wechat: 'this',
  device: 'HUAWEI Mate 60 Pro',
  channel: 'weapp',
  signedInAt: '2026-11-02T02:00:00.000Z',
  lastSeenAt: '2026-11-21T06:04:00.000Z',
  ...more,
})

export const devices: Device[] = [
  device('1', { current: true }),
  device('2', { device: null, lastSeenAt: '2026-11-19T02:00:00.000Z' }),
  device('3', {
    wechat: 'other',
    device: 'iPhone 12 mini',
    channel: 'h5',
    signedInAt: '2026-10-01T02:00:00.000Z',
    lastSeenAt: '2026-11-10T02:00:00.000Z',
  }),
]

/** Stands for the authority's picture, and is no code. */
export const pictureOfCode =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAAE0lEQVR42mN4dgICGaD0MwayRACPsTXBTvlGmgAAAABJRU5ErkJggg=='
