import type { HttpBindings } from '@hono/node-server'
import type { Kysely } from 'kysely'
import { type Background, createBackground } from './background'
import { type Clock, createClock } from './clock'
import type { Tables } from './database/tables'
import { createFaultTable, type FaultTable } from './faults/faultTable'
import { createNonceMemory, type NonceMemory } from './hutong/nonceMemory'
import { createPageSessions, type PageSessions } from './hutong/page/pageSessions'
import { createScenarioRuns, type ScenarioRuns } from './scenarios/scenarioRuns'
import type { SandboxSettings } from './settings'
import { type AccessTokens, createAccessTokens } from './wechat/accessTokens'
import { createFaceAttempts, type FaceAttempts } from './wechat/faceAttempts'
import { createOneTimeCodes, type OneTimeCodes } from './wechat/oneTimeCodes'
import { createSoterPhones, type SoterPhones } from './wechat/soterPhones'

/** What every part of the sandbox is given: lasting things are in the database, short-lived ones in memory. */
export interface World {
  readonly settings: SandboxSettings
  readonly clock: Clock
  readonly database: Kysely<Tables>
  readonly background: Background
  readonly faults: FaultTable
  readonly nonces: NonceMemory
  readonly pageSessions: PageSessions
  readonly wechatCodes: OneTimeCodes
  readonly accessTokens: AccessTokens
  readonly faceAttempts: FaceAttempts
  readonly soterPhones: SoterPhones
  readonly scenarioRuns: ScenarioRuns
}

/** hono's generics: the fault layer needs the socket below the request. */
export interface Bound {
  Bindings: HttpBindings
}

export function createWorld(settings: SandboxSettings, database: Kysely<Tables>): World {
  const background = createBackground()
  return {
    settings,
    clock: createClock(),
    database,
    background,
    faults: createFaultTable(),
    nonces: createNonceMemory(),
    pageSessions: createPageSessions(),
    wechatCodes: createOneTimeCodes(),
    accessTokens: createAccessTokens(),
    faceAttempts: createFaceAttempts(),
    soterPhones: createSoterPhones(),
    scenarioRuns: createScenarioRuns(background),
  }
}

/** Forgets everything short-lived; the clock stays where it was set. */
export function forgetShortLived(world: World): void {
  const { faults, nonces, pageSessions, wechatCodes, accessTokens, faceAttempts, soterPhones, scenarioRuns } = world
  for (const memory of [faults, nonces, pageSessions, wechatCodes, accessTokens, faceAttempts, soterPhones, scenarioRuns]) memory.clear()
}
