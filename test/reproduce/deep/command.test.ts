import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sm2 } from 'sm-crypto'
import { inProject } from '../../../config/paths'
import { type Stack, startStack } from '../../stack'
import { recordingStage } from '../recording'
import { identityRecordings } from '../recordings/identityRecordings'

const support = sm2.generateKeyPairHex()
let stack: Stack
let folder: string
beforeAll(async () => {
  stack = await startStack()
  folder = mkdtempSync(join(tmpdir(), 'jiandang-reproduced-'))
}, 90_000)
afterAll(async () => {
  await stack?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** `npm run reproduce -- …` as support types it. */
function reproduce(privateKey: string, ...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((done) => {
    const env = { ...process.env, SUPPORT_SM2_PRIVATE_KEY: privateKey }
    execFile(process.execPath, ['--import', 'tsx', 'config/reproduce.ts', ...args], { cwd: inProject(''), env }, (error, said) => {
      done({ code: error ? Number(error.code) : 0, said })
    })
  })
}

test('the command itself: a code in a file, a system of its own, the same failure, exit code 0', async () => {
  const recording = identityRecordings.find(({ code }) => code === 'identity.nameMismatch')
  const phone = await recording?.record(await recordingStage(stack))
  const file = join(folder, 'code.txt')
  // As a message breaks it.
  writeFileSync(file, `${((await phone?.diagnosisCode(support.publicKey)) ?? '').replace(/(.{60})/g, '$1\n')}\n`)
  const { code, said } = await reproduce(support.privateKey, file, '--once')
  expect(said).toMatch(/S06 identity\.nameMismatch → S06 identity\.nameMismatch ＝[\s\S]*重现成功/)
  expect(code).toBe(0)
  expect(await reproduce(sm2.generateKeyPairHex().privateKey, file, '--once')).toEqual({
    code: 1,
    said: expect.stringContaining('另一把客服公钥'),
  })
}, 180_000)
