import { tracesOf, type Writing, writings } from './writings'

/** Somewhere a value may have been left: a log, a table, the addresses asked, a file. */
export interface Place {
  readonly name: string
  readonly bytes: Buffer
}

export interface Found {
  readonly value: string
  readonly writing: Writing
  readonly place: string
}

interface Trace {
  readonly value: string
  readonly writing: Writing
  readonly bytes: Buffer
}

const headLength = 4

/** Every value in every writing, in one pass over each place: by the first four bytes first, for there are thousands of traces. */
export function searchFor(values: readonly string[], sm4Key: string, places: readonly Place[]): Found[] {
  const byHead = new Map<number, Trace[]>()
  for (const value of values) {
    for (const writing of writings) {
      for (const bytes of tracesOf(value, writing, sm4Key)) {
        const head = bytes.readUInt32LE(0)
        byHead.set(head, [...(byHead.get(head) ?? []), { value, writing, bytes }])
      }
    }
  }
  return places.flatMap(({ name, bytes }) =>
    [...new Map(tracesIn(bytes, byHead).map((trace) => [`${trace.writing} ${trace.value}`, trace])).values()].map(({ value, writing }) => ({
      value,
      writing,
      place: name,
    })),
  )
}

function tracesIn(bytes: Buffer, byHead: ReadonlyMap<number, Trace[]>): Trace[] {
  const found: Trace[] = []
  for (let at = 0; at + headLength <= bytes.length; at += 1) {
    for (const trace of byHead.get(bytes.readUInt32LE(at)) ?? []) {
      if (bytes.compare(trace.bytes, 0, trace.bytes.length, at, Math.min(at + trace.bytes.length, bytes.length)) === 0) found.push(trace)
    }
  }
  return found
}
