import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { completeEnvironment } from '../../../test/cloud/environment'
import { insertRow } from '../../../test/cloud/keptRows'
import { createCloudDatabase } from '../../../test/cloudDatabase'
import { sealedVault } from '../adapters/vault/sealedVault'
import { openidPurpose, phonePurpose } from '../identity/accounts'
import { startApplication } from './application'
import { readSettings } from './settings'

test('one turn that fails keeps no other from its own: numbers get their look-up, keys are renewed, and the failure is told', async () => {
  const database = await createCloudDatabase()
  const keys = { IDENTITY_KEYS: `k2:${'6b'.repeat(32)},${completeEnvironment.IDENTITY_KEYS}` }
  const read = readSettings({ ...completeEnvironment, ...keys, DATABASE_URL: database.url })
  if (!read.ok) throw new Error(read.message)
  const application = await startApplication(read.settings, { connections: 2, ownConnections: 0, waitForFirstTry: false })
  const { db } = application
  const before = sealedVault([{ id: 'k1', secret: '5a'.repeat(32) }])
  const id = randomUUID()
  await db
    .insertInto('account')
    .values({
      id,
      openid_lookup: 'lookup',
      openid_sealed: before.seal(openidPurpose, 'openid'),
      phone_sealed: before.seal(phonePurpose, '13900000000'),
      level: 0,
      created_at: application.clock.now(),
    })
    .execute()
  await sql`drop table back_channel_nonce`.execute(db)
  await expect(application.tidy()).rejects.toThrow('back_channel_nonce')
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect([row.openid_sealed?.slice(0, 3), row.phone_sealed?.slice(0, 3)]).toEqual(['k2.', 'k2.'])
  expect(row.phone_lookup).toMatch(/^[0-9a-f]{64}$/)
  await application.close()
  await database.drop()
})

test('what was erased is noted, though a rule failed', async () => {
  const database = await createCloudDatabase()
  const read = readSettings({ ...completeEnvironment, DATABASE_URL: database.url })
  if (!read.ok) throw new Error(read.message)
  const application = await startApplication(read.settings, { connections: 2, ownConnections: 0, waitForFirstTry: false })
  const { db } = application
  await insertRow(db, 'message', { at: new Date('2020-01-01T00:00:00Z') })
  await sql`drop table window_evidence`.execute(db)
  await expect(application.tidy()).rejects.toThrow('window_evidence')
  expect(await db.selectFrom('retention_turn').select('erased').execute()).toEqual([{ erased: { message: 1 } }])
  await application.close()
  await database.drop()
})
