import type { Handlers, SignedIn } from '../../src/cloud/call'
import { callRoom } from '../../src/cloud/callRoom'
import { type DispatchNeeds, dispatch } from '../../src/cloud/dispatch'
import { familyHandlers } from '../../src/cloud/family/handlers'
import { done } from '../../src/cloud/result'
import type { OperationName } from '../../src/contract/operations'
import type { FamilyWorld } from '../cloud/familyWorld'
import { personNumber } from '../cloud/residents'

const origin = { channel: 'h5', wechatOpenid: null } as const
/** A refusal by a fault of ours would be no refusal. */
export const bugs: unknown[] = []

const room = callRoom({ most: 100_000, mostOfOne: 100_000 })

/** The real dispatch, family and database; of a record there is one long word, which only a proven guardian may be answered with. */
export function familyCloud(world: FamilyWorld, more: Partial<DispatchNeeds> = {}, relations = world.needs.relations) {
  const record = async () => done({ entries: [], nextCursor: null, missing: [], sources: ['一条健康档案'.repeat(20)], empty: null })
  const handlers: Handlers = Object.assign(Object.create(null), familyHandlers({ ...world.needs, relations }), { 'record.list': record })
  const log = {
    call: () => undefined,
    upstream: () => undefined,
    bug: ({ error }: { error: unknown }) => bugs.push(error),
    alarm: () => undefined,
  }
  return async (caller: SignedIn, name: OperationName, input: object, subject?: string) => {
    const findWard: DispatchNeeds['findWard'] = (guardian, wardId) => world.found({ ...caller, accountId: guardian.accountId }, wardId)
    const needs: DispatchNeeds = { handlers, findSession: async () => caller, findWard, clock: world.clock, callRoom: room, log, ...more }
    const { status, body } = await dispatch(needs, name, { input, subject, session: 'token' }, origin, 'trace')
    return { status, code: body.ok ? 'ok' : body.error.code, bytes: body.ok ? JSON.stringify(body.data).length : 0 }
  }
}

const looks = ['record.list', 'family.acts'] as const

export type FamilyCloud = ReturnType<typeof familyCloud>

/** Bytes of the child's record and acts that this caller is answered with at this moment. */
export async function bytesFor(ask: FamilyCloud, caller: SignedIn, wardId: string): Promise<number> {
  let bytes = 0
  for (const name of looks) bytes += (await ask(caller, name, name === 'record.list' ? { filter: {}, limit: 20 } : {}, wardId)).bytes
  return bytes
}

export const child = (sequence: number) =>
  ({ documentType: '99', documentNumber: `${personNumber(1)}${String(1000 + sequence)}`, name: `孩子${sequence}` }) as const

export async function familyOf(world: FamilyWorld, sequence: number) {
  const ward = child(sequence)
  const mother = world.newGuardian()
  world.register(mother, ward, { birthDate: '2010-01-01' })
  world.registerPerson(ward, '2010-01-01')
  const wardId = world.dataOf(await world.add(mother, ward)).residentId
  // Whoever comes after her comes later by the clock, too.
  world.clock.advance(1_000)
  return { ward, mother, wardId }
}
