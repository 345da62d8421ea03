import type { Device } from '../../../../contract/identity/devices'
import { devicesText as text } from '../../../locale/devices'
import { dayAndTime } from '../../../locale/time'

/** What it calls itself; a phone that says nothing is known by the program it opened. */
export function deviceName({ device, channel }: Device): string {
  return device ?? text(channel === 'h5' ? 'browser' : 'wechat')
}

export function deviceTimes({ signedInAt, lastSeenAt }: Device, now: number): string {
  return text('times', { since: dayAndTime(signedInAt, now), last: dayAndTime(lastSeenAt, now) })
}

/** This one first, then those in use most lately. */
export function inOrder(devices: readonly Device[]): Device[] {
  const seen = ({ lastSeenAt }: Device) => Date.parse(lastSeenAt)
  return [...devices].sort((one, other) => Number(other.current) - Number(one.current) || seen(other) - seen(one))
}
