import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { type ReceiptChains, startReceiptChains } from '../../../test/cloud/receiptChains'
import { sm2PublicKey } from '../adapters/checkpoints/sm2Signer'
import { readVerifySettings } from './runVerifyReceipts'

let chains: ReceiptChains
beforeAll(async () => {
  chains = await startReceiptChains()
})
afterAll(() => chains.close())

const publicKey = sm2PublicKey('5e'.repeat(32))

/** The command itself, in a process of its own. */
function command(env: Record<string, string>): Promise<{ exitCode: number; said: string }> {
  const { PATH = '', HOME = '' } = process.env
  const program = ['--import', 'tsx', 'src/cloud/functions/verifyReceipts/main.ts']
  return new Promise((done) => {
    execFile(process.execPath, program, { env: { PATH, HOME, ...env }, timeout: 60_000 }, (error, stdout, stderr) => {
      done({ exitCode: error ? Number(error.code) : 0, said: stdout + stderr })
    })
  })
}

test('whole: the counts, and no complaint; one changed digit: its place, and exit code 1', async () => {
  const env = {
    DATABASE_URL: chains.database.url,
    RECEIPT_CHECKPOINTS_URL: pathToFileURL(chains.folder).href,
    RECEIPT_SM2_PUBLIC_KEY: publicKey,
  }
  const person = randomUUID()
  await chains.grow(person, 3)
  await chains.checkpoint()
  await chains.grow(person, 2)
  expect(await command(env)).toEqual({
    exitCode: 0,
    said: '签名存证 1 份\n已存证、核对无误的凭证 3 张\n尚未存证的凭证 2 张（最近一次存证之后的，还不能算数）\n没有发现问题\n',
  })
  await chains.db.updateTable('consent_receipt').set({ title: '别的' }).where('resident_id', '=', person).where('number', '=', 2).execute()
  const { exitCode, said } = await command(env)
  expect(exitCode).toBe(1)
  expect(said).toContain(`第一处：居民 ${person} 的第 2 张凭证，内容与它的摘要不符`)
  expect(said).toContain('核对无误的凭证 1 张')
})

test('without settings it says what to set', async () => {
  const { exitCode, said } = await command({})
  expect(exitCode).toBe(1)
  expect(said).toMatch(/^还不能核对，请先设置：DATABASE_URL、RECEIPT_CHECKPOINTS_URL、RECEIPT_SM2_PUBLIC_KEY/)
})

test('the public key is enough, or the private key it comes from', () => {
  const env = { DATABASE_URL: 'postgresql://a/b', RECEIPT_CHECKPOINTS_URL: 'file:///x' }
  expect(readVerifySettings({ ...env, RECEIPT_SM2_PUBLIC_KEY: publicKey })).toMatchObject({ ok: true, publicKey })
  expect(readVerifySettings({ ...env, RECEIPT_SM2_PRIVATE_KEY: '5e'.repeat(32) })).toMatchObject({ ok: true, publicKey })
  expect(readVerifySettings({ ...env, RECEIPT_CHECKPOINTS_URL: 'https://x/y', RECEIPT_SM2_PUBLIC_KEY: publicKey })).toMatchObject({
    ok: false,
  })
})
