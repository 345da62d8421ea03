import { checkpointStore } from '../adapters/checkpoints/checkpointStore'
import { sm2Signer } from '../adapters/checkpoints/sm2Signer'
import { sandboxClock } from '../adapters/clock/sandboxClock'
import { systemClock } from '../adapters/clock/systemClock'
import { jsonLog } from '../adapters/log/log'
import { connect } from '../adapters/postgres/connect'
import { migrateDatabase } from '../adapters/postgres/migrate'
import { ensureMonthPartitions } from '../adapters/postgres/monthPartitions'
import { grantSupport } from '../adapters/postgres/supportRole'
import { systemRandom } from '../adapters/random/systemRandom'
import { sealedVault } from '../adapters/vault/sealedVault'
import { forgetOldNonces } from '../audit/backChannelNonces'
import { giveTurnBack, noteErased, takeTurn } from '../audit/retentionTurns'
import { closeEnded } from '../authorization/closeEnded'
import { startIntents } from '../authorization/driveIntents'
import { forgetOldCodes } from '../authorization/forgetOldCodes'
import type { QueueKey } from '../authorization/intents'
import { noticeExpiring } from '../authorization/noticeExpiring'
import type { BackChannelHandlers } from '../backChannel'
import { type CallRoom, callRoom } from '../callRoom'
import { chinaDate } from '../chinaDate'
import { checkpointReceipts } from '../consent/checkpointReceipts'
import type { DispatchNeeds } from '../dispatch'
import { handOver } from '../family/handOver'
import { forgetOldLimits } from '../identity/attemptLimits'
import { forgetOldHolders } from '../identity/faceAttempts'
import { lookUpNumbers } from '../identity/lookUpNumbers'
import { forgetVouchedPhones } from '../identity/vouches'
import { deliverMessages } from '../message/deliverMessages'
import { sendNoticeTexts } from '../message/noticeTexts'
import type { Clock, Database, Log } from '../ports'
import { renewKeys } from '../renewKeys'
import { eraseOld } from '../retention'
import { raiseHoney } from '../support/honey'
import { keepDeskTime } from '../support/looks'
import { followTickets } from '../ticket/followTickets'
import { sendTickets } from '../ticket/sendTickets'
import { keepingRules } from './keepingRules'
import { connectOutside, mostInFlight } from './outside'
import { sealedTables } from './sealedTables'
import type { Settings } from './settings'
import { makeUseCases } from './useCases'

export interface Application extends DispatchNeeds {
  readonly settings: Settings
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly backChannel: BackChannelHandlers
  /** The province's own: however many patients call, its messages find room. */
  readonly backChannelRoom: CallRoom
  /** Starts driving due intents one step, as many as there is room for; each a promise that never rejects. */
  startDriving(): Promise<readonly Promise<void>[]>
  /** Signs and exports a checkpoint of the consent chains, if any grew. */
  checkpoint(): Promise<void>
  /** News to phones, tickets to the province. */
  deliver(): Promise<void>
  /** Asks the province how open tickets stand. */
  follow(): Promise<void>
  /** Permissions whose time is over are closed at the province, those that soon will be are announced. */
  end(): Promise<void>
  /** Children grow up: guardianships that are due are looked at, hand-overs announced. */
  growUp(): Promise<void>
  /** Whoever touched a honey resident is told of; the support desk is told the time where time is told. */
  watch(): Promise<void>
  /** What the timer does besides: partitions ahead of time, nonces and codes past theirs, keys renewed, once a day what is past its keeping. */
  tidy(): Promise<void>
  close(): Promise<void>
}

export interface Shape {
  /** Database connections at most, for patients' calls. */
  readonly connections: number
  /** And for the worker and the province, who must not wait behind them; 0: one instance serves one call at a time, and they share. */
  readonly ownConnections: number
  /** Whether an answer waits for the first try at the province (a cloud function freezes once it has answered). */
  readonly waitForFirstTry: boolean
}

/** A page asks several things at once; nobody holds more than that. */
const mostOfOne = 30
const backChannelAtOnce = 100

/** Which adapter fills which port. */
export async function startApplication(settings: Settings, shape: Shape): Promise<Application> {
  const polled = settings.CLOCK_BASE_URL === undefined ? null : await sandboxClock(settings.CLOCK_BASE_URL)
  const clock = polled ?? systemClock
  const calls = connect(settings.DATABASE_URL, shape.connections)
  const db = shape.ownConnections === 0 ? calls : connect(settings.DATABASE_URL, shape.ownConnections)
  await migrateDatabase(db)
  if (settings.SUPPORT_DATABASE_ROLE !== undefined) await grantSupport(db, settings.SUPPORT_DATABASE_ROLE)
  const log = jsonLog(settings.LOG_LEVEL)
  const vault = sealedVault(settings.IDENTITY_KEYS)
  const random = systemRandom
  const outside = connectOutside(settings, { clock, random, log })
  const common = { settings, clock, random, vault, log, outside, wishStored }
  const own = makeUseCases({ ...common, db })
  const patients = calls === db ? own : makeUseCases({ ...common, db: calls })
  const { authorization, family, identity, message, ticket } = own
  const base = { db, clock, vault }
  const checkpoints = {
    db,
    clock,
    checkpointStore: checkpointStore(settings.RECEIPT_CHECKPOINTS_URL),
    signer: sm2Signer(settings.RECEIPT_SM2_PRIVATE_KEY),
  }
  const kept = keepingRules({ db, guardianConsents: family.guardianConsents })

  let inFlight = 0
  async function startDriving(only?: QueueKey): Promise<Promise<void>[]> {
    // What finds no room now is due at the worker's next turn.
    if (inFlight >= mostInFlight) return []
    const started = await startIntents(authorization, only ? 1 : mostInFlight - inFlight, only)
    inFlight += started.length
    return started.map((driving) =>
      driving
        .catch((error: unknown) => log.bug({ traceId: 'intent', operation: 'authorization.drive', error }))
        .finally(() => {
          inFlight -= 1
        }),
    )
  }
  async function wishStored(key: QueueKey): Promise<void> {
    const firstTry = startDriving(key)
      .then((started) => Promise.all(started))
      .catch((error: unknown) => log.bug({ traceId: 'intent', operation: 'authorization.drive', error }))
    if (shape.waitForFirstTry) await firstTry
  }

  /** Once a day, by one of all processes. What was erased is noted before a failure is told; the rule that failed waits for the next day. */
  async function eraseWhatIsOver(now: Date): Promise<void> {
    const day = chinaDate(now)
    if (!(await takeTurn(db, day))) return
    const { erased, failures } = await eraseOld(db, now, kept)
    try {
      await noteErased(db, day, erased)
    } catch (error) {
      await giveTurnBack(db, day)
      throw error
    }
    if (failures.length > 0) throw failures[0]
  }

  return {
    settings,
    db,
    clock,
    log,
    findSession: patients.findSession,
    findWard: patients.findWard,
    handlers: patients.handlers,
    callRoom: callRoom({ most: settings.CALLS_AT_ONCE, mostOfOne }),
    backChannel: own.backChannel,
    backChannelRoom: callRoom({ most: backChannelAtOnce, mostOfOne: backChannelAtOnce }),
    startDriving,
    checkpoint: () => checkpointReceipts(checkpoints),
    async deliver() {
      await Promise.all([deliverMessages(message), sendNoticeTexts(message), sendTickets(ticket)])
    },
    async follow() {
      await followTickets(ticket)
    },
    end: () => settleAll([closeEnded(authorization), noticeExpiring(authorization)]),
    async growUp() {
      await handOver(family)
    },
    watch: () => settleAll([raiseHoney({ db, clock, log }), ...(polled === null ? [] : [keepDeskTime({ db, clock })])]),
    async tidy() {
      const now = clock.now()
      const forgetting = [forgetOldNonces, forgetOldCodes, forgetVouchedPhones, forgetOldLimits, forgetOldHolders]
      await settleAll([
        ensureMonthPartitions(db, now),
        ...forgetting.map((forget) => forget(db, now)),
        // One after the other: each leaves alone a row that the other has in hand.
        lookUpNumbers(identity).finally(() => renewKeys(base, sealedTables)),
        eraseWhatIsOver(now),
      ])
    },
    async close() {
      polled?.stop()
      await outside.close()
      if (calls !== db) await calls.destroy()
      await db.destroy()
    },
  }
}

/** One that fails must not keep the others from their turn. */
async function settleAll(turns: readonly Promise<unknown>[]): Promise<void> {
  for (const each of await Promise.allSettled(turns)) if (each.status === 'rejected') throw each.reason
}
