/** One setData of a page: what it carried, as WeChat counts it. */
export interface SetDataCall {
  readonly route: string
  readonly bytes: number
}

export interface SetDataMeter {
  readonly calls: readonly SetDataCall[]
  record(route: string, data: unknown): void
  /** What has been recorded since the last time this was asked. */
  take(): SetDataCall[]
}

export function setDataMeter(): SetDataMeter {
  const calls: SetDataCall[] = []
  let taken = 0
  return {
    calls,
    record(route, data) {
      calls.push({ route, bytes: Buffer.byteLength(JSON.stringify(data) ?? '') })
    },
    take() {
      const fresh = calls.slice(taken)
      taken = calls.length
      return fresh
    },
  }
}
