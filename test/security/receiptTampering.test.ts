import { randomUUID } from 'node:crypto'
import type { Broken } from '../../src/cloud/consent/checkpointCheck'
import { checkCheckpoints } from '../../src/cloud/consent/checkpointCheck'
import { checkChains } from '../../src/cloud/consent/verifyReceipts'
import { type ReceiptChains, startReceiptChains } from '../cloud/receiptChains'
import { deep } from '../deep'
import { recordFigure } from '../figures'
import { seeded } from '../seeded'
import { type Chain, tamperings } from './tamperings'

jest.setTimeout(900_000)

const kinds = Object.keys(tamperings)
/** The ones that a whole chain says nothing of: only what lies outside the database knows. */
const onlyOutsideKnows = ['forgedMark', 'truncateTail', 'rewriteTail', 'restoreBackup']
const tampered = deep ? 1_000 : 40
const seed = 20_261_121

let chains: ReceiptChains
const touched = new Map<string, { kind: string; place: number }>()
const clean = new Set<string>()
beforeAll(async () => {
  chains = await startReceiptChains()
  const random = seeded(seed)
  const pick = (from: number, to: number) => random.between(from, to + 1)
  const made: Chain[] = Array.from({ length: tampered * 2 }, () => {
    const middle = pick(2, 6)
    return { residentId: randomUUID(), middle, length: middle + pick(1, 6) }
  })
  for (const { residentId, middle } of made) {
    chains.clock.advance(1_000)
    await chains.grow(residentId, middle)
  }
  await chains.checkpoint(300)
  for (const { residentId, middle, length } of made) {
    chains.clock.advance(1_000)
    await chains.grow(residentId, length - middle)
  }
  await chains.checkpoint(300)
  expect((await chains.verify()).broken).toEqual([])

  for (const [index, chain] of made.entries()) {
    if (index % 2 === 0) {
      clean.add(chain.residentId)
      continue
    }
    const kind = kinds[Math.floor(index / 2) % kinds.length] ?? ''
    const place = await tamperings[kind]?.(chains.db, chain, pick)
    touched.set(chain.residentId, { kind, place: place ?? 0 })
    // After a backup came back the system goes on, and signs what it finds: that must not make it good again.
    if (kind === 'restoreBackup' && pick(0, 1) === 1) {
      await chains.grow(chain.residentId, 1)
      const known = chain.length === chain.middle + 1 ? chain.length : chain.middle + 2
      touched.set(chain.residentId, { kind, place: known })
    }
  }
  await chains.checkpoint(300)
})
afterAll(() => chains.close())

function residentsOf(broken: readonly Broken[]): Map<string, number> {
  return new Map(broken.flatMap((place) => (place.kind === 'entry' ? [[place.residentId, place.number] as const] : [])))
}

test(`${tampered} tamperings of ${kinds.length} kinds: all found, the place named, no clean chain alarmed`, async () => {
  const { broken } = await chains.verify()
  const found = residentsOf(broken)
  const missed = [...touched].filter(([residentId, { place }]) => found.get(residentId) !== place)
  expect(missed.map(([residentId, said]) => ({ ...said, named: found.get(residentId) ?? null, seed }))).toEqual([])
  const falseAlarms = [...clean].filter((residentId) => found.has(residentId))
  expect(falseAlarms).toEqual([])
  expect(broken).toHaveLength(tampered)
  expect(clean.size).toBe(tampered)
  expect(new Set([...touched.values()].map(({ kind }) => kind)).size).toBe(kinds.length)
  recordFigure(
    `同意凭证：${kinds.length}种篡改被发现并指出位置`,
    `${found.size}/${tampered}，完好的 ${clean.size} 条误报 ${falseAlarms.length}`,
    `${tampered}/${tampered}，误报 0`,
  )
})

test('control: without the checkpoints, shortened, rewritten and restored chains look whole', async () => {
  const { broken } = await chains.db.transaction().execute(async (trx) => {
    await trx.updateTable('consent_chain').set({ anchored_number: 0 }).execute()
    return checkChains(trx, new Map(), null)
  })
  const found = residentsOf(broken)
  const silent = [...touched.values()].filter(({ kind }) => onlyOutsideKnows.includes(kind))
  expect(silent.length).toBeGreaterThan(0)
  for (const [residentId, { kind }] of touched)
    expect({ kind, found: found.has(residentId) }).toEqual({ kind, found: !onlyOutsideKnows.includes(kind) })
})

test('control: without the chains, the checkpoints by themselves notice nothing', async () => {
  const rows = await chains.db.selectFrom('consent_checkpoint').selectAll().execute()
  const remembered = new Map(rows.map(({ number, hash }) => [number, hash]))
  const asked = { store: chains.store, signatures: chains.signatures, exported: await chains.store.numbers(), remembered }
  const { broken, count } = await checkCheckpoints(asked)
  expect(broken).toEqual([])
  expect(count).toBeGreaterThan(2)
})
