import { spawnSync } from 'node:child_process'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '../../config/paths'
import { trackedFiles } from '../../config/trackedFiles'

/** Made here, so that none of them stands in this file. */
const planted: Record<string, string> = {
  'key.pem': generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  'github.ts': `const token = 'ghp_${randomBytes(18).toString('hex')}'`,
  'slack.ts': `const token = 'xoxb-${'1'.repeat(12)}-${'2'.repeat(12)}-${randomBytes(12).toString('hex')}'`,
  'basicAuth.ts': `const url = 'https://clerk:${randomBytes(8).toString('hex')}@example.com/records'`,
}

describe('secretlint, with the rules of the project', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiandang-secrets-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function lint(file: string): { status: number | null; said: string } {
    const args = ['--no-glob', '--no-color', '--secretlintrc', inProject('.secretlintrc.json'), file]
    const { status, stdout, stderr } = spawnSync(inProject('node_modules/.bin/secretlint'), args, { cwd: folder, encoding: 'utf8' })
    return { status, said: stdout + stderr }
  }

  it.each(Object.entries(planted))('finds what is planted in %s', (name, text) => {
    const file = join(folder, name)
    writeFileSync(file, `${text}\n`)
    const { status, said } = lint(file)
    expect([status, said]).toEqual([1, expect.stringContaining(name)])
  })

  it('finds nothing in a file without any', () => {
    const file = join(folder, 'clean.ts')
    writeFileSync(file, 'const token = readSettings().token\n')
    expect(lint(file)).toEqual({ status: 0, said: '' })
  })
})

test('what is looked through is all that would be committed, and nothing that is built or local', () => {
  const files = trackedFiles()
  for (const file of ['package-lock.json', 'src/cloud/dispatch.ts', '.secretlintrc.json', 'docs/operations.md'])
    expect(files).toContain(file)
  expect(files.filter((file) => /^(node_modules|dist|\.data)\//.test(file))).toEqual([])
})
