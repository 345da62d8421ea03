import { systemRandom } from '../../src/cloud/adapters/random/systemRandom'
import { sealedVault } from '../../src/cloud/adapters/vault/sealedVault'
import type { SelfResident } from '../../src/cloud/call'
import type { AccessLog, NewAccessEvent } from '../../src/cloud/neighbours'
import type { RecordPage, RecordQuery, RecordService, RecordTrouble } from '../../src/cloud/ports'
import { entry } from '../../src/cloud/record/entry'
import { list } from '../../src/cloud/record/list'
import type { RecordNeeds } from '../../src/cloud/record/needs'
import { overview } from '../../src/cloud/record/overview'
import { trend } from '../../src/cloud/record/trend'
import { vaccineStanding } from '../../src/cloud/record/vaccineStanding'
import type { ListedEntry, OpenedEntry } from '../../src/contract/record/recordEntry'
import { keptWardActs, scriptedRegister } from './authorizationDoubles'
import { callerOf } from './callers'
import { noDatabase } from './noDatabase'
import { pageOf } from './records'
import { personNumber } from './residents'
import { testClock } from './testClock'

/** The record capability with a scripted province behind it; looks are kept, in their order with the questions. */
export function recordWorld() {
  const clock = testClock()
  const register = scriptedRegister()
  const looks: NewAccessEvent[] = []
  const asked: RecordQuery[] = []
  const world = {
    clock,
    register,
    looks,
    asked,
    lists: (_query: RecordQuery): RecordPage<ListedEntry> | RecordTrouble => pageOf<ListedEntry>([]),
    wholes: (_query: RecordQuery): RecordPage<OpenedEntry> | RecordTrouble => pageOf<OpenedEntry>([]),
    opens: (_entryId: string): Awaited<ReturnType<RecordService['entry']>> => ({ kind: 'entry', entry: null }),
    person,
    callOf,
  }
  const recordService: RecordService = {
    async list(query) {
      asked.push(query)
      return world.lists(query)
    },
    async listWhole(query) {
      asked.push(query)
      return world.wholes(query)
    },
    entry: async ({ entryId }) => world.opens(entryId),
  }
  const vault = sealedVault([{ id: 'k1', secret: '11'.repeat(32) }])
  const outside = { register, accessLog: keptLooks(looks), recordService }
  const needs: RecordNeeds = { db: noDatabase(), clock, random: systemRandom, vault, ...outside, wardActs: keptWardActs() }
  const handlers = {
    'record.overview': overview(needs),
    'record.list': list(needs),
    'record.entry': entry(needs),
    'record.trend': trend(needs),
    'record.vaccineStanding': vaccineStanding(needs),
  }
  return Object.assign(world, { handlers })
}

function keptLooks(looks: NewAccessEvent[]): AccessLog {
  return {
    append: async (event) => void looks.push(event),
    find: async () => null,
    lookedSince: async () => false,
    announcedBetween: async () => false,
    page: async () => ({ events: [], nextCursor: null }),
    lastLooks: async () => new Map(),
    moveTo: async () => undefined,
  }
}

function person(number: number): SelfResident {
  return { residentId: `resident ${number}`, documentType: '01', documentNumber: personNumber(number), name: `测试${number}` }
}

interface Asking {
  resident?: SelfResident
  by?: 'self' | 'guardian'
  /** Who asks; themselves unless told otherwise. */
  asker?: SelfResident
}

function callOf<Input>(input: Input, { resident = person(1), by = 'self', asker = resident }: Asking = {}) {
  return { input, caller: callerOf(asker), resident, by, idempotencyKey: null }
}
