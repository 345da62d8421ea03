import { accessLog } from '../audit/accessEvents'
import { closeRequestsOf } from '../authorization/closeRequestsOf'
import { grantsMadePort } from '../authorization/grantsMade'
import { authorizationHandlers, backChannelHandlers, openRequestsPort } from '../authorization/handlers'
import type { QueueKey } from '../authorization/intents'
import type { BackChannelHandlers } from '../backChannel'
import type { Handlers } from '../call'
import { consentHandlers, consentPorts } from '../consent/handlers'
import { findWard } from '../family/findWard'
import { guardiansPort } from '../family/guardians'
import { familyHandlers } from '../family/handlers'
import { ownGuardianshipsPort } from '../family/ownGuardianships'
import { takeFamilyProof } from '../family/takeWindowProof'
import { wardActsPort } from '../family/wardActs'
import { moveEvidence } from '../family/windowEvidence'
import { accountsPort } from '../identity/accounts'
import { attemptLimitsPort } from '../identity/attemptLimits'
import { deathTakenBack } from '../identity/deathTakenBack'
import { identityHandlers } from '../identity/handlers'
import { notingDeaths } from '../identity/notingDeaths'
import { residentsPort } from '../identity/residents'
import { findSession } from '../identity/sessions'
import { takeIdentityProof } from '../identity/takeWindowProof'
import { accountMessagesPort } from '../message/accountMessages'
import { messageHandlers, messagesPort } from '../message/handlers'
import { moveMessages } from '../message/inbox'
import { noticeTextsPort } from '../message/noticeTexts'
import type { Clock, Database, Log, Random, Vault } from '../ports'
import { recordHandlers } from '../record/handlers'
import { complaintsPort, ticketHandlers } from '../ticket/handlers'
import { copyNeeds } from './copyNeeds'
import type { Outside } from './outside'
import type { Settings } from './settings'

interface Base {
  readonly settings: Settings
  readonly db: Database
  readonly clock: Clock
  readonly random: Random
  readonly vault: Vault
  readonly log: Log
  readonly outside: Outside
  /** A wish is durable: drive it. */
  readonly wishStored: (key: QueueKey) => Promise<void>
}

/** Every use case over one pool of the database, each capability with what it asks of the others. */
export function makeUseCases({ settings, db, clock, random, vault, log, outside, wishStored }: Base) {
  const base = { db, clock, random, vault }
  const { recordService, grantGateway, relations, kin, healthCodes, sms, wechat, provinceTickets } = outside
  const register = notingDeaths(outside.register, base)
  const consents = consentPorts(base)
  const events = accessLog(db)
  const residents = residentsPort({ ...base, moves: [events.moveTo, closeRequestsOf, moveMessages, moveEvidence] })
  const provides = { accessLog: settings.CAPABILITY_ACCESS_LOG === 'on', healthCode: settings.CAPABILITY_HEALTH_CODE === 'on' }
  const message = {
    ...base,
    accounts: accountsPort(base),
    messageConsents: consents.messageConsents,
    subscribeMessages: outside.subscribeMessages,
    sms,
    log,
    templates: {
      request: settings.WECHAT_TEMPLATE_REQUEST,
      code: settings.WECHAT_TEMPLATE_CODE,
      change: settings.WECHAT_TEMPLATE_CHANGE,
    },
  }
  const messages = messagesPort(message)
  const guardians = guardiansPort({ ...base, residents })
  const wardActs = wardActsPort({ ...base, messages, guardians })
  const ticket = { ...base, accessLog: events, residents, register, guardians, wardActs, messages, recordService, provinceTickets }
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
    provides,
    wishStored,
  }
  const grantsMade = grantsMadePort({ ...base, wishStored })
  const attemptLimits = attemptLimitsPort(base)
  const family = {
    ...{ ...base, ...consents, residents, relations, register, attemptLimits, guardians, wardActs, grantsMade, messages },
  }
  const identity = {
    ...{ ...base, ...consents, wechat, register, kin, healthCodes, provides, sms, messages, guardians, grantsMade },
    noticeTexts: noticeTextsPort(message),
    ownGuardianships: ownGuardianshipsPort(family),
    accountMessages: accountMessagesPort(),
  }
  const handlers: Handlers = {
    ...identityHandlers(identity),
    ...consentHandlers({ ...base, openRequests: openRequestsPort(base), guardians }),
    ...authorizationHandlers(authorization),
    ...familyHandlers(family),
    ...messageHandlers(message),
    ...ticketHandlers(ticket),
    ...recordHandlers({ ...base, accessLog: events, recordService, register, wardActs, ...copyNeeds(settings, db) }),
  }
  const backChannel: BackChannelHandlers = {
    ...backChannelHandlers(authorization),
    takeWindowProof: (proof) => (proof.kind === 'identity' ? takeIdentityProof(identity, proof) : takeFamilyProof(family, proof)),
  }
  return {
    findSession: deathTakenBack(identity, findSession(base)),
    findWard: deathTakenBack(identity, findWard(family)),
    handlers,
    backChannel,
    /** What the worker's turns are given. */
    ...{ authorization, family, identity, message, ticket },
  }
}
