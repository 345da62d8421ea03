import * as z from 'zod/mini'

/** What the card shows is enough to read out: the first eight characters, in two fours; a whole number is as good. */
const shortest = 8

/** Null for what can be no number of an answer. Dashes, blanks and capitals are how people write it. */
export function readTraceId(typed: string): string | null {
  const plain = typed.replace(/[\s-]/g, '').toLowerCase()
  return plain.length >= shortest && plain.length <= 32 && /^[0-9a-f]+$/.test(plain) ? plain : null
}

const common = { time: z.string(), traceId: z.string() }
const callLine = z.object({
  ...common,
  msg: z.literal('call'),
  operation: z.string(),
  outcome: z.string(),
  milliseconds: z.number(),
})
const upstreamLine = z.object({
  ...common,
  msg: z.literal('upstream'),
  system: z.string(),
  question: z.string(),
  answer: z.string(),
  errcode: z.optional(z.number()),
  milliseconds: z.number(),
})
const bugLine = z.object({ ...common, msg: z.literal('bug'), operation: z.string(), name: z.string(), at: z.array(z.string()) })
const alarmLine = z.object({ ...common, msg: z.literal('alarm'), operation: z.string(), what: z.string() })

const tracedLine = z.discriminatedUnion('msg', [callLine, upstreamLine, bugLine, alarmLine])
export type TracedLine = z.infer<typeof tracedLine>

/** `none` · `one` answer, its lines in order · `several` answers begin so: their last lines, to tell them apart. */
export type Traced =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly traceId: string; readonly lines: readonly TracedLine[] }
  | { readonly kind: 'several'; readonly lines: readonly TracedLine[] }

/** Finds what the logs have of an answer. `wanted`: as `readTraceId` gave it. */
export async function findTrace(wanted: string, log: AsyncIterable<string>): Promise<Traced> {
  const found = new Map<string, TracedLine[]>()
  for await (const text of log) {
    const line = readLine(text)
    if (!line?.traceId.replaceAll('-', '').startsWith(wanted)) continue
    found.set(line.traceId, [...(found.get(line.traceId) ?? []), line])
  }
  const [first, ...more] = [...found.entries()]
  if (!first) return { kind: 'none' }
  if (more.length > 0) return { kind: 'several', lines: [...found.values()].flatMap((lines) => lines.slice(-1)) }
  const [traceId, lines] = first
  return { kind: 'one', traceId, lines: [...lines].sort((one, other) => one.time.localeCompare(other.time)) }
}

/** A log also has lines of programs that are not ours, and half ones where a machine went down. */
function readLine(text: string): TracedLine | null {
  const start = text.indexOf('{')
  if (start < 0 || !text.includes('"traceId"')) return null
  try {
    const read = z.safeParse(tracedLine, JSON.parse(text.slice(start)))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
