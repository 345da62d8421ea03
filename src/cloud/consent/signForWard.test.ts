import { randomUUID } from 'node:crypto'
import { callerOf } from '../../../test/cloud/callers'
import { type ConsentWorld, sm3, startConsentWorld } from '../../../test/cloud/consentWorld'
import { dataOf } from '../../../test/cloud/dataOf'
import { agreementText } from '../../contract/consent/agreement'
import type { ResidentCall, SelfResident } from '../call'

let world: ConsentWorld
beforeAll(async () => {
  world = await startConsentWorld()
})
afterAll(() => world.close())

function callFor<Input>(guardian: SelfResident, ward: SelfResident, input: Input, key?: string): ResidentCall<Input> {
  return { input, caller: callerOf(guardian), resident: ward, by: 'guardian', idempotencyKey: key ?? null }
}

/** As family stores it where the child is added. */
async function agreeToGuard(guardian: SelfResident, ward: SelfResident): Promise<string> {
  const by = { residentId: ward.residentId, accountId: guardian.residentId, channel: 'weapp' as const, now: world.clock.now() }
  const receiptId = await world.db.transaction().execute((trx) => world.ports.guardianConsents.store(trx, by, null))
  world.guardianReceipts.set(`${ward.residentId} ${guardian.residentId}`, receiptId)
  return receiptId
}

async function family() {
  const [mother, child] = [world.newResident(), world.newResident()]
  const receiptId = await agreeToGuard(mother, child)
  return { mother, child, receiptId, requestId: world.openRequest(child) }
}

async function sign(guardian: SelfResident, ward: SelfResident, requestId: string, key?: string) {
  const wanted = { document: 'access' as const, requestId }
  const { agreement } = dataOf(await world.handlers['consent.current'](callFor(guardian, ward, wanted)))
  const input = { ...wanted, version: agreement.version, textSm3: sm3(agreementText(agreement)) }
  return world.handlers['consent.sign'](callFor(guardian, ward, input, key))
}

test('a guardian agrees in the child’s chain, without any 用户须知 of their own, and their own chain stays empty', async () => {
  const { mother, child, requestId } = await family()
  expect(dataOf(await sign(mother, child, requestId))).toMatchObject({ document: 'access', by: 'guardian', requestId, number: 2 })
  expect(await world.receipts(mother)).toEqual([])
  expect(await world.receipts(child)).toHaveLength(2)
})

test('the same call again is the same receipt; the child’s own call under that key is another matter', async () => {
  const { mother, child, requestId } = await family()
  const key = randomUUID()
  const [first, second] = [dataOf(await sign(mother, child, requestId, key)), dataOf(await sign(mother, child, requestId, key))]
  expect(second).toEqual(first)
  await world.agree(child, { document: 'notice' })
  expect(await world.sign(child, { document: 'access', requestId }, { key })).toMatchObject({ ok: false, code: 'input.keyReused' })
})

test.each([
  [
    'never agreed to be their guardian',
    async ({ mother, child }: Awaited<ReturnType<typeof family>>) =>
      void world.guardianReceipts.delete(`${child.residentId} ${mother.residentId}`),
  ],
  [
    'took that back',
    async ({ mother, child, receiptId }: Awaited<ReturnType<typeof family>>) => {
      const by = { residentId: child.residentId, accountId: mother.residentId, channel: 'weapp' as const, now: world.clock.now() }
      await world.db.transaction().execute((trx) => world.ports.guardianConsents.takeBack(trx, by, receiptId))
    },
  ],
])('who %s agrees to nothing', async (_what, happens) => {
  const all = await family()
  await happens(all)
  const before = (await world.receipts(all.child)).length
  expect(await sign(all.mother, all.child, all.requestId)).toMatchObject({ ok: false, code: 'resource.notFound' })
  expect(await world.receipts(all.child)).toHaveLength(before)
})

test('nobody agrees to anything but access for another', async () => {
  const { mother, child } = await family()
  for (const document of ['notice', 'face', 'messages', 'guardian'] as const)
    expect(await world.handlers['consent.current'](callFor(mother, child, { document }))).toMatchObject({ code: 'resource.notFound' })
  const own = dataOf(await world.handlers['consent.current'](world.callOf(mother, { document: 'notice' }))).agreement
  const input = { document: 'notice' as const, version: own.version, textSm3: sm3(agreementText(own)) }
  expect(await world.handlers['consent.sign'](callFor(mother, child, input))).toMatchObject({ ok: false, code: 'resource.notFound' })
  expect(await world.receipts(child)).toHaveLength(1)
})
