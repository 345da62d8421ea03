import type * as z from 'zod/mini'
import type { ListedEntry, OpenedEntry } from '../../../contract/record/recordEntry'
import { type PlainAnswer, recordEntry, recordList } from '../../../contract/upstream/hutong/recordService'
import type { Log, PersonDocument, RecordPage, RecordQuery, RecordService, RecordTrouble } from '../../ports'
import { askService } from './askSealed'
import type { HutongLink } from './post'
import { readHead, readWhole } from './recordEntries'
import { createRooms } from './room'

type Wrong = Parameters<Log['alarm']>[0]['what']

/** What every answer says of itself. */
interface Answered {
  readonly question: string
  readonly documentType: string
  readonly documentNumber: string
}

interface TooLarge {
  readonly kind: 'tooLarge'
}

type WireQuery = Omit<RecordQuery, 'patienceMs'> & { readonly whole?: boolean }

interface Service<Result> {
  readonly path: string
  readonly answer: z.ZodMiniType<PlainAnswer<Result>>
}

/** Questions of one kind on their way at once: eight kinds of them (six modules, all, one entry) leave connections for each other. */
const placesOfKind = 10
export const recordConnections = 8 * placesOfKind
/** For a place among them, whoever has no patience of their own. */
const longestWaitMs = 6_000

/** Asked again with so many where a page is too large. */
const smallerPages = [10, 1]

/** An answer is believed only when it is whole, for this person, and to this question; whoever gave another one is looked for. */
export function hutongRecordService(link: HutongLink, recordBaseUrl: string, log: Log): RecordService {
  const rooms = createRooms(placesOfKind)

  async function ask<Result extends Answered, Value extends object>(
    { path, answer: schema }: Service<Result>,
    query: PersonDocument,
    { circuit, waitMs }: { circuit: string; waitMs: number },
    read: (result: Result) => Value | Wrong,
  ): Promise<Value | RecordTrouble | TooLarge> {
    const url = `${recordBaseUrl}${path}`
    const question = { ...query, question: link.random.uuid() }
    const answer = await rooms(circuit)(waitMs, () => askService(link, { url, question, schema, circuit: `${url}#${circuit}` }))
    if (answer === null) return { kind: 'slow' }
    if (answer.kind === 'unavailable' || answer.kind === 'tooLarge') return { kind: answer.kind }
    if (answer.kind === 'refused') return { kind: 'unavailable' }
    const value = answer.kind === 'result' ? (strayed(question, answer.result) ?? read(answer.result)) : 'notARecord'
    if (typeof value === 'object') return value
    log.alarm({ what: value, operation: path.slice(1) })
    return { kind: 'refused' }
  }

  function page<Item extends { state: string; module: string | null }>(
    query: WireQuery,
    waitMs: number,
    readItem: (came: unknown) => Item,
  ): Promise<RecordPage<Item> | RecordTrouble | TooLarge> {
    const { module, limit } = query
    // Each module rests by itself: one that never answers must not silence the others.
    const kind = { circuit: module ?? 'all', waitMs }
    return ask(recordList, query, kind, (result): RecordPage<Item> | RecordTrouble | Wrong => {
      if (result.count !== result.entries.length) return 'halfPage'
      const entries = result.entries.map(readItem)
      const stranger = entries.some((entry) => entry.state === 'read' && module !== undefined && entry.module !== module)
      if (stranger || entries.length > limit) return 'otherQuestion'
      // The one module that was asked for is missing: that is no empty list.
      if (module !== undefined && result.missing.includes(module)) return { kind: 'unavailable' }
      const { nextCursor, missing, sources, empty } = result
      return { kind: 'page', entries, nextCursor, missing, sources, empty: entries.length === 0 ? empty : null }
    })
  }

  async function wholePage(query: Omit<RecordQuery, 'patienceMs'>): Promise<RecordPage<OpenedEntry> | RecordTrouble> {
    for (const limit of [query.limit, ...smallerPages.filter((fewer) => fewer < query.limit)]) {
      const found = await page({ ...query, limit, whole: true }, longestWaitMs, readWhole)
      if (found.kind !== 'tooLarge') return found
    }
    // This one entry alone is too much: its head tells whose it is, and where to go on.
    const found = await page({ ...query, limit: 1 }, longestWaitMs, readHead)
    if (found.kind === 'tooLarge') return { kind: 'unavailable' }
    if (found.kind !== 'page') return found
    return { ...found, entries: found.entries.map(tooLargeToRead) }
  }

  return {
    async list({ patienceMs, ...query }) {
      const asked = page(query, patienceMs ?? longestWaitMs, readHead)
      const found = await (patienceMs === undefined ? asked : within(patienceMs, asked))
      return found.kind === 'tooLarge' ? { kind: 'unavailable' } : found
    },
    async listWhole({ patienceMs, ...query }) {
      const asked = wholePage(query)
      return patienceMs === undefined ? asked : within(patienceMs, asked)
    },
    async entry(query) {
      const kind = { circuit: 'entry', waitMs: longestWaitMs }
      const found = await ask(recordEntry, query, kind, ({ entry }): { kind: 'entry'; entry: OpenedEntry | null } | Wrong => {
        if (entry === null || entry === undefined) return { kind: 'entry', entry: null }
        const read = readWhole(entry)
        if (read.entryId !== null && read.entryId !== query.entryId) return 'otherQuestion'
        // Whatever cannot be read of it, its id is the one that was asked for.
        return { kind: 'entry', entry: { ...read, entryId: query.entryId } }
      })
      return found.kind === 'tooLarge' ? { kind: 'entry', entry: { ...nothingRead, entryId: query.entryId } } : found
    },
  }
}

const nothingRead = { state: 'unreadable', entryId: null, module: null, sourceOrg: null, collectedAt: null } as const

function tooLargeToRead({ entryId, module, sourceOrg, collectedAt }: ListedEntry): OpenedEntry {
  return { state: 'unreadable', entryId, module, sourceOrg, collectedAt }
}

function strayed(asked: Answered, { question, documentType, documentNumber }: Answered): Wrong | null {
  if (documentType !== asked.documentType || documentNumber !== asked.documentNumber) return 'otherPerson'
  return question === asked.question ? null : 'otherQuestion'
}

/**
 * The question itself goes on until it is answered or lost, and only that tells the breaker: called off at our own impatience,
 * a slow province would count as a dead one and everybody would be refused.
 */
async function within<Answer>(patienceMs: number, asked: Promise<Answer>): Promise<Answer | RecordTrouble> {
  let timer: NodeJS.Timeout | undefined
  const impatient = new Promise<RecordTrouble>((done) => {
    timer = setTimeout(() => done({ kind: 'slow' }), patienceMs)
  })
  return Promise.race([asked, impatient]).finally(() => clearTimeout(timer))
}
