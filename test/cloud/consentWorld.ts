import { createHash, randomUUID } from 'node:crypto'
import { connect } from '../../src/cloud/adapters/postgres/connect'
import { systemRandom } from '../../src/cloud/adapters/random/systemRandom'
import type { SelfResident, SignedIn } from '../../src/cloud/call'
import { consentHandlers, consentPorts } from '../../src/cloud/consent/handlers'
import type { OpenRequests } from '../../src/cloud/neighbours'
import { agreementText, type Receipt } from '../../src/contract/consent/agreement'
import type { InputOf, OutputOf } from '../../src/contract/operation'
import type { Operations } from '../../src/contract/operations'
import { createCloudDatabase } from '../cloudDatabase'
import { dataOf } from './authorizationWorld'
import { callerOf } from './callers'
import { personNumber } from './residents'
import { testClock } from './testClock'

type Wanted = InputOf<Operations['consent.current']>

/** The consent capability over a real database, with requests that are open because the test says so. */
export async function startConsentWorld(start?: string) {
  const database = await createCloudDatabase()
  const db = connect(database.url, 8)
  const clock = testClock(start)
  const open = new Map<string, { orgName: string; department: string; staffName: string }>()
  const openRequests: OpenRequests = { find: async (residentId, requestId) => open.get(`${residentId} ${requestId}`) ?? null }
  /** By which receipt whom a guardian agreed to act for, where the test says so. */
  const guardianReceipts = new Map<string, string>()
  const guardians = { consentOf: async (wardId: string, guardianId: string) => guardianReceipts.get(`${wardId} ${guardianId}`) ?? null }
  const needs = { db, clock, random: systemRandom, openRequests, guardians }
  const handlers = consentHandlers(needs)
  const ports = consentPorts(needs)
  let people = 0

  function newResident(): SelfResident {
    people += 1
    return { residentId: randomUUID(), documentType: '01', documentNumber: personNumber(people % 1000), name: `测试${people}` }
  }

  function callOf<Input>(resident: SelfResident, input: Input, more: { accountId?: string; level?: SignedIn['level']; key?: string } = {}) {
    const accountId = more.accountId ?? resident.residentId
    const caller = callerOf(resident, { accountId, level: more.level ?? 2 })
    return { input, caller, resident, by: 'self' as const, idempotencyKey: more.key ?? null }
  }
  type More = Parameters<typeof callOf>[2]

  async function read(resident: SelfResident, wanted: Wanted, more: More = {}) {
    return dataOf(await handlers['consent.current'](callOf(resident, wanted, more)))
  }

  async function sign(resident: SelfResident, wanted: Wanted, more: More = {}) {
    const { agreement } = await read(resident, wanted, more)
    const shown = { version: agreement.version, textSm3: sm3(agreementText(agreement)) }
    if (wanted.document === 'guardian') throw new Error('signed with a guardianship only')
    const input = wanted.document === 'access' ? { ...wanted, ...shown } : { document: wanted.document, ...shown }
    return handlers['consent.sign'](callOf(resident, input, more))
  }

  return {
    database,
    db,
    clock,
    needs,
    handlers,
    ports,
    guardianReceipts,
    newResident,
    callOf,
    read,
    sign,
    openRequest(resident: SelfResident, asker = { orgName: '广东省人民医院', department: '心内科', staffName: '周明远' }): string {
      const requestId = `${part()}.${part()}`
      open.set(`${resident.residentId} ${requestId}`, asker)
      return requestId
    },
    closeRequest: (resident: SelfResident, requestId: string) => void open.delete(`${resident.residentId} ${requestId}`),
    async agree(resident: SelfResident, wanted: Wanted, more: More = {}) {
      return dataOf(await sign(resident, wanted, more))
    },
    /** All of them, page by page. */
    async receipts(resident: SelfResident) {
      const all: Receipt[] = []
      for (let input: InputOf<Operations['consent.receipts']> | null = {}; input; ) {
        const page: OutputOf<Operations['consent.receipts']> = dataOf(await handlers['consent.receipts'](callOf(resident, input)))
        all.push(...page.receipts)
        input = page.nextCursor === null ? null : { cursor: page.nextCursor }
      }
      return all
    },
    async close() {
      await db.destroy()
      await database.drop()
    },
  }
}

export type ConsentWorld = Awaited<ReturnType<typeof startConsentWorld>>

export function sm3(text: string): string {
  return createHash('sm3').update(text).digest('hex')
}

function part(): string {
  return Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url')
}
