import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkpointStore } from '../../src/cloud/adapters/checkpoints/checkpointStore'
import { sm2Check, sm2PublicKey, sm2Signer } from '../../src/cloud/adapters/checkpoints/sm2Signer'
import { connect } from '../../src/cloud/adapters/postgres/connect'
import { checkpointReceipts } from '../../src/cloud/consent/checkpointReceipts'
import { appendEntry, lockChain } from '../../src/cloud/consent/consentChain'
import type { Facts } from '../../src/cloud/consent/texts/text'
import { verifyReceipts } from '../../src/cloud/consent/verifyReceipts'
import { createCloudDatabase } from '../cloudDatabase'
import { testClock } from './testClock'

const privateKey = '5e'.repeat(32)

/** Chains of receipts in a real database, and a real folder of signed checkpoints beside it. */
export async function startReceiptChains() {
  const database = await createCloudDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'jiandang-receipts-'))
  const db = connect(database.url, 4)
  const clock = testClock()
  const store = checkpointStore(pathToFileURL(folder).href)
  const signatures = sm2Check(sm2PublicKey(privateKey))
  const needs = { db, clock, checkpointStore: store, signer: sm2Signer(privateKey) }
  return {
    database,
    db,
    clock,
    folder,
    store,
    signatures,
    needs,
    checkpoint: (mostHeads?: number) => checkpointReceipts(needs, mostHeads),
    verify: () => verifyReceipts({ db, checkpointStore: store, signatures, now: clock.now() }),
    /** As many entries more at the end of this resident's chain, by the product's own hand. */
    async grow(residentId: string, entries: number): Promise<void> {
      await db.transaction().execute(async (trx) => {
        for (let made = 0; made < entries; made += 1) {
          const chain = await lockChain(trx, residentId, clock.now())
          const text = { document: 'access' as const, version: '2026-11-21.2', title: '档案调阅授权同意书', textSm3: 'ab'.repeat(32) }
          // The first of a chain is 用户须知, which has nothing to fill in.
          const facts: Facts = chain.number === 0 ? {} : { orgName: '广东省人民医院', department: '心内科', staffName: `医生${made}` }
          const how = { accountId: residentId, channel: 'weapp' as const, requestId: null, idempotencyKey: null, now: clock.now() }
          await appendEntry(trx, chain, { id: randomUUID(), act: 'agreed', ...text, facts, ...how })
        }
      })
    },
    async close() {
      await db.destroy()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type ReceiptChains = Awaited<ReturnType<typeof startReceiptChains>>
