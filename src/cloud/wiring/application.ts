import { Agent } from 'undici'
import { sandboxClock } from '../adapters/clock/sandboxClock'
import { systemClock } from '../adapters/clock/systemClock'
import { hutongGrantGateway } from '../adapters/hutong/grantGateway'
import { hutongRecordService, hutongRegister } from '../adapters/hutong/recordService'
import { jsonLog } from '../adapters/log/log'
import { connect } from '../adapters/postgres/connect'
import { migrateDatabase } from '../adapters/postgres/migrate'
import { ensureMonthPartitions } from '../adapters/postgres/monthPartitions'
import { systemRandom } from '../adapters/random/systemRandom'
import { sealedVault } from '../adapters/vault/sealedVault'
import { wechatApi } from '../adapters/wechat/wechatApi'
import { accessLog } from '../audit/accessEvents'
import { forgetOldNonces } from '../audit/backChannelNonces'
import { driveIntents } from '../authorization/driveIntents'
import { authorizationHandlers, backChannelHandlers, openRequestsPort } from '../authorization/handlers'
import type { QueueKey } from '../authorization/intents'
import type { BackChannelHandlers } from '../backChannel'
import { consentHandlers, consentPorts } from '../consent/handlers'
import type { DispatchNeeds } from '../dispatch'
import { identityHandlers } from '../identity/handlers'
import { residentsPort } from '../identity/residents'
import { findSession } from '../identity/sessions'
import type { Clock, Database, Log } from '../ports'
import { recordHandlers } from '../record/handlers'
import type { Settings } from './settings'

export interface Application extends DispatchNeeds {
  readonly settings: Settings
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly backChannel: BackChannelHandlers
  /** Drives due intents one step; tells how many. */
  drive(only?: QueueKey): Promise<number>
  /** What the timer does besides: partitions ahead of time, nonces past theirs. */
  tidy(): Promise<void>
  close(): Promise<void>
}

export interface Shape {
  /** Database connections at most. */
  readonly connections: number
  /** Whether an answer waits for the first try at the province (a cloud function freezes once it has answered). */
  readonly waitForFirstTry: boolean
}

/** No answer of the province or WeChat is larger than a page of 50 entries; more is not an answer. */
const largestAnswerBytes = 2 * 1024 * 1024

/** Which adapter fills which port. */
export async function startApplication(settings: Settings, shape: Shape): Promise<Application> {
  const polled = settings.CLOCK_BASE_URL === undefined ? null : await sandboxClock(settings.CLOCK_BASE_URL)
  const clock = polled ?? systemClock
  const db = connect(settings.DATABASE_URL, shape.connections)
  await migrateDatabase(db)
  const dispatcher = new Agent({ connections: 64, connect: { timeout: 3_000 }, maxResponseSize: largestAnswerBytes })
  const random = systemRandom
  const log = jsonLog(settings.LOG_LEVEL)
  const vault = sealedVault(settings.IDENTITY_KEYS)
  const link = {
    credentials: { paasId: settings.HUTONG_PAAS_ID, paasToken: settings.HUTONG_PAAS_TOKEN },
    sm4Key: settings.HUTONG_SM4_KEY,
    clock,
    random,
    dispatcher,
  }
  const wechatApp = {
    apiBaseUrl: settings.WECHAT_API_BASE_URL,
    appId: settings.WECHAT_APP_ID,
    appSecret: settings.WECHAT_APP_SECRET,
    dispatcher,
  }
  const base = { db, clock, random, vault }
  const consents = consentPorts(db)
  const residents = residentsPort(base)
  const events = accessLog(db)
  const grantGateway = hutongGrantGateway(link, {
    authBaseUrl: settings.HUTONG_AUTH_BASE_URL,
    appId: settings.HUTONG_APP_ID,
    encryptBody: settings.HUTONG_ENCRYPT_BODY === 'on',
  })

  async function drive(only?: QueueKey): Promise<number> {
    return driveIntents({ db, clock, random, residents, grantGateway }, only)
  }
  async function wishStored(key: QueueKey): Promise<void> {
    const firstTry = drive(key).catch((error: unknown) => {
      log.bug({ traceId: 'intent', operation: 'authorization.drive', error })
    })
    if (shape.waitForFirstTry) await firstTry
  }

  const authorization = { ...base, residents, accessReceipts: consents, accessLog: events, grantGateway, wishStored }
  return {
    settings,
    db,
    clock,
    log,
    findSession: findSession(base),
    handlers: {
      ...identityHandlers({
        ...base,
        wechat: wechatApi(wechatApp, clock),
        register: hutongRegister(link, settings.HUTONG_RECORD_BASE_URL),
        faceConsents: consents,
      }),
      ...consentHandlers({ db, clock, random, openRequests: openRequestsPort(base) }),
      ...authorizationHandlers(authorization),
      ...recordHandlers({ clock, random, accessLog: events, recordService: hutongRecordService(link, settings.HUTONG_RECORD_BASE_URL) }),
    },
    backChannel: backChannelHandlers(authorization),
    drive,
    async tidy() {
      const now = clock.now()
      await ensureMonthPartitions(db, now)
      await forgetOldNonces(db, now)
    },
    async close() {
      polled?.stop()
      await dispatcher.close()
      await db.destroy()
    },
  }
}
