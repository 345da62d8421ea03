export interface PhoneKind {
  readonly platform: 'weapp' | 'h5'
  /** WeChat's basic library, `3.8.12`. */
  readonly library: string
  /** `ios 17.2` */
  readonly system: string
}

const kinds = [
  ['ios', /^(ios|iphone|ipad)/i],
  ['android', /^android/i],
  ['harmony', /harmony|^ohos/i],
  ['windows', /^windows/i],
  ['mac', /^mac/i],
  ['linux', /^linux/i],
] as const

/** The kind and the first two numbers of the version: enough to find a failure again, too little to know a phone by. */
export function systemSaid(system: string): string {
  if (system === '') return ''
  const kind = kinds.find(([, pattern]) => pattern.test(system))?.[0] ?? 'other'
  const version = versionSaid(/\d+(\.\d+)*/.exec(system)?.[0] ?? '', 2)
  return version === '' ? kind : `${kind} ${version}`
}

/** Up to so many numbers of a version, none of them longer than three digits. */
export function versionSaid(version: string, numbers = 4): string {
  const parts = version.split('.').slice(0, numbers)
  return parts.every((part) => /^\d{1,3}$/.test(part)) ? parts.map((part) => String(Number(part))).join('.') : ''
}
