import { Agent } from 'undici'
import { checkpointStore } from '../adapters/checkpoints/checkpointStore'
import { sm2Signer } from '../adapters/checkpoints/sm2Signer'
import { sandboxClock } from '../adapters/clock/sandboxClock'
import { systemClock } from '../adapters/clock/systemClock'
import { createCircuits } from '../adapters/hutong/circuit'
import { hutongGrantGateway } from '../adapters/hutong/grantGateway'
import { hutongRecordService, recordConnections } from '../adapters/hutong/recordService'
import { hutongKin, hutongRegister, hutongRelations } from '../adapters/hutong/registers'
import { hutongTickets } from '../adapters/hutong/tickets'
import { jsonLog } from '../adapters/log/log'
import { connect } from '../adapters/postgres/connect'
import { migrateDatabase } from '../adapters/postgres/migrate'
import { ensureMonthPartitions } from '../adapters/postgres/monthPartitions'
import { systemRandom } from '../adapters/random/systemRandom'
import { smsApi } from '../adapters/sms/smsApi'
import { sealedVault } from '../adapters/vault/sealedVault'
import { accessTokens } from '../adapters/wechat/accessToken'
import { subscribeMessages } from '../adapters/wechat/subscribeMessages'
import { wechatApi } from '../adapters/wechat/wechatApi'
import { accessLog } from '../audit/accessEvents'
import { forgetOldNonces } from '../audit/backChannelNonces'
import { closeEnded } from '../authorization/closeEnded'
import { closeRequestsOf } from '../authorization/closeRequestsOf'
import { startIntents } from '../authorization/driveIntents'
import { forgetOldCodes } from '../authorization/forgetOldCodes'
import { grantsMadePort } from '../authorization/grantsMade'
import { authorizationHandlers, backChannelHandlers, openRequestsPort } from '../authorization/handlers'
import type { QueueKey } from '../authorization/intents'
import { noticeExpiring } from '../authorization/noticeExpiring'
import type { BackChannelHandlers } from '../backChannel'
import { checkpointReceipts } from '../consent/checkpointReceipts'
import { consentHandlers, consentPorts } from '../consent/handlers'
import type { DispatchNeeds } from '../dispatch'
import { findWard } from '../family/findWard'
import { guardiansPort } from '../family/guardians'
import { familyHandlers } from '../family/handlers'
import { handOver } from '../family/handOver'
import { ownGuardianshipsPort } from '../family/ownGuardianships'
import { takeFamilyProof } from '../family/takeWindowProof'
import { wardActsPort } from '../family/wardActs'
import { moveEvidence } from '../family/windowEvidence'
import { accountsPort } from '../identity/accounts'
import { attemptLimitsPort, forgetOldLimits } from '../identity/attemptLimits'
import { forgetOldHolders } from '../identity/faceAttempts'
import { identityHandlers } from '../identity/handlers'
import { lookUpNumbers } from '../identity/lookUpNumbers'
import { residentsPort } from '../identity/residents'
import { findSession } from '../identity/sessions'
import { takeIdentityProof } from '../identity/takeWindowProof'
import { forgetVouchedPhones } from '../identity/vouches'
import { accountMessagesPort } from '../message/accountMessages'
import { deliverMessages } from '../message/deliverMessages'
import { messageHandlers, messagesPort } from '../message/handlers'
import { moveMessages } from '../message/inbox'
import { noticeTextsPort, sendNoticeTexts } from '../message/noticeTexts'
import type { Clock, Database, Log } from '../ports'
import { recordHandlers } from '../record/handlers'
import { renewKeys } from '../renewKeys'
import { followTickets } from '../ticket/followTickets'
import { complaintsPort, ticketHandlers } from '../ticket/handlers'
import { sendTickets } from '../ticket/sendTickets'
import { copyNeeds } from './copyNeeds'
import { sealedTables } from './sealedTables'
import type { Settings } from './settings'

export interface Application extends DispatchNeeds {
  readonly settings: Settings
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly backChannel: BackChannelHandlers
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
  /** What the timer does besides: partitions ahead of time, nonces and codes past theirs, keys renewed. */
  tidy(): Promise<void>
  close(): Promise<void>
}

export interface Shape {
  /** Database connections at most. */
  readonly connections: number
  /** Whether an answer waits for the first try at the province (a cloud function freezes once it has answered). */
  readonly waitForFirstTry: boolean
}

/** Orders to the province on their way at once, in one process. */
const mostInFlight = 64

/** No answer of the province or WeChat is larger than a page of 50 entries; more is not an answer. */
const largestAnswerBytes = 2 * 1024 * 1024

function agent(connections: number): Agent {
  return new Agent({ connections, connect: { timeout: 3_000 }, maxResponseSize: largestAnswerBytes })
}

/** Which adapter fills which port. */
export async function startApplication(settings: Settings, shape: Shape): Promise<Application> {
  const polled = settings.CLOCK_BASE_URL === undefined ? null : await sandboxClock(settings.CLOCK_BASE_URL)
  const clock = polled ?? systemClock
  const db = connect(settings.DATABASE_URL, shape.connections)
  await migrateDatabase(db)
  // Connections of their own: however slow the record is, a revocation, a ticket and a sign-in each find a free one.
  const [records, orders, tickets, others] = [agent(recordConnections), agent(mostInFlight), agent(16), agent(64)]
  const random = systemRandom
  const log = jsonLog(settings.LOG_LEVEL)
  const vault = sealedVault(settings.IDENTITY_KEYS)
  const link = {
    credentials: { paasId: settings.HUTONG_PAAS_ID, paasToken: settings.HUTONG_PAAS_TOKEN },
    sm4Key: settings.HUTONG_SM4_KEY,
    clock,
    random,
    dispatcher: others,
    circuits: createCircuits(),
  }
  const wechatApp = {
    apiBaseUrl: settings.WECHAT_API_BASE_URL,
    appId: settings.WECHAT_APP_ID,
    appSecret: settings.WECHAT_APP_SECRET,
    dispatcher: others,
  }
  const wechatTokens = accessTokens(wechatApp, clock)
  const base = { db, clock, random, vault }
  const consents = consentPorts(base)
  const events = accessLog(db)
  const residents = residentsPort({ ...base, moves: [events.moveTo, closeRequestsOf, moveMessages, moveEvidence] })
  const register = hutongRegister(link, settings.HUTONG_RECORD_BASE_URL)
  const relations = hutongRelations(link, settings.HUTONG_RECORD_BASE_URL)
  const kin = hutongKin(link, settings.HUTONG_RECORD_BASE_URL)
  const sms = smsApi(settings.SMS_BASE_URL, others)
  const recordService = hutongRecordService({ ...link, dispatcher: records }, settings.HUTONG_RECORD_BASE_URL, log)
  const grantGateway = hutongGrantGateway(
    { ...link, dispatcher: orders },
    {
      authBaseUrl: settings.HUTONG_AUTH_BASE_URL,
      appId: settings.HUTONG_APP_ID,
      encryptBody: settings.HUTONG_ENCRYPT_BODY === 'on',
    },
  )
  const message = {
    ...base,
    accounts: accountsPort(base),
    messageConsents: consents.messageConsents,
    subscribeMessages: subscribeMessages(wechatApp, wechatTokens),
    sms,
    log,
    templates: {
      request: settings.WECHAT_TEMPLATE_REQUEST,
      code: settings.WECHAT_TEMPLATE_CODE,
      change: settings.WECHAT_TEMPLATE_CHANGE,
    },
  }
  const messages = messagesPort(message)
  const provinceTickets = hutongTickets({ ...link, dispatcher: tickets }, settings.HUTONG_RECORD_BASE_URL)
  const guardians = guardiansPort(base)
  const wardActs = wardActsPort({ ...base, messages, guardians })
  const ticket = { ...base, accessLog: events, residents, register, guardians, wardActs, messages, recordService, provinceTickets }
  const checkpoints = {
    db,
    clock,
    checkpointStore: checkpointStore(settings.RECEIPT_CHECKPOINTS_URL),
    signer: sm2Signer(settings.RECEIPT_SM2_PRIVATE_KEY),
  }

  let inFlight = 0
  async function startDriving(only?: QueueKey): Promise<Promise<void>[]> {
    const needs = { ...base, residents, grantGateway, guardians, messages }
    // What finds no room now is due at the worker's next turn.
    if (inFlight >= mostInFlight) return []
    const started = await startIntents(needs, only ? 1 : mostInFlight - inFlight, only)
    inFlight += started.length
    return started.map((driving) =>
      driving
        .catch((error: unknown) => log.bug({ traceId: 'intent', operation: 'authorization.drive', error }))
        .finally(() => {
          inFlight -= 1
        }),
    )
  }
  async function drive(only?: QueueKey): Promise<number> {
    const started = await startDriving(only)
    await Promise.all(started)
    return started.length
  }
  async function wishStored(key: QueueKey): Promise<void> {
    const firstTry = drive(key).catch((error: unknown) => log.bug({ traceId: 'intent', operation: 'authorization.drive', error }))
    if (shape.waitForFirstTry) await firstTry
  }

  const authorization = {
    ...base,
    residents,
    register,
    recordService,
    accessReceipts: consents.accessReceipts,
    accessLog: events,
    complaints: complaintsPort(base),
    guardians,
    wardActs,
    messages,
    sms,
    grantGateway,
    provides: { accessLog: settings.CAPABILITY_ACCESS_LOG === 'on' },
    wishStored,
  }
  const grantsMade = grantsMadePort({ ...base, wishStored })
  const family = {
    ...base,
    ...consents,
    residents,
    relations,
    register,
    attemptLimits: attemptLimitsPort(base),
    guardians,
    wardActs,
    grantsMade,
    messages,
  }
  const identity = {
    ...base,
    ...consents,
    wechat: wechatApi(wechatApp, wechatTokens),
    register,
    kin,
    sms,
    messages,
    guardians,
    noticeTexts: noticeTextsPort(message),
    grantsMade,
    ownGuardianships: ownGuardianshipsPort(family),
    accountMessages: accountMessagesPort(),
  }
  return {
    settings,
    db,
    clock,
    log,
    findSession: findSession(base),
    findWard: findWard(family),
    handlers: {
      ...identityHandlers(identity),
      ...consentHandlers({ ...base, openRequests: openRequestsPort(base), guardians }),
      ...authorizationHandlers(authorization),
      ...familyHandlers(family),
      ...messageHandlers(message),
      ...ticketHandlers(ticket),
      ...recordHandlers({ ...base, accessLog: events, recordService, register, wardActs, ...copyNeeds(settings, db) }),
    },
    backChannel: {
      ...backChannelHandlers(authorization),
      takeWindowProof: (proof) => (proof.kind === 'identity' ? takeIdentityProof(identity, proof) : takeFamilyProof(family, proof)),
    },
    startDriving,
    checkpoint: () => checkpointReceipts(checkpoints),
    async deliver() {
      await Promise.all([deliverMessages(message), sendNoticeTexts(message), sendTickets(ticket)])
    },
    async follow() {
      await followTickets(ticket)
    },
    async end() {
      // One that fails must not keep the other from its turn.
      const [closed, noticed] = await Promise.allSettled([closeEnded(authorization), noticeExpiring(authorization)])
      for (const each of [closed, noticed]) if (each.status === 'rejected') throw each.reason
    },
    async growUp() {
      await handOver(family)
    },
    async tidy() {
      const now = clock.now()
      // One that fails must not keep the others from their turn.
      const forgetting = [forgetOldNonces, forgetOldCodes, forgetVouchedPhones, forgetOldLimits, forgetOldHolders]
      const turns = [
        ensureMonthPartitions(db, now),
        ...forgetting.map((forget) => forget(db, now)),
        // One after the other: each leaves alone a row that the other has in hand.
        lookUpNumbers(identity).finally(() => renewKeys(base, sealedTables)),
      ]
      for (const each of await Promise.allSettled(turns)) if (each.status === 'rejected') throw each.reason
    },
    async close() {
      polled?.stop()
      await Promise.all([records, orders, tickets, others].map((each) => each.close()))
      await db.destroy()
    },
  }
}
