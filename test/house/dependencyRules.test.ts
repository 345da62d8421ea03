import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inProject } from '../../config/paths'

const cruiser = inProject('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const rules = inProject('.dependency-cruiser.cjs')

/** rule → the file that breaks it → what that file imports. */
const planted: Record<string, [file: string, imported: string]> = {
  'contract-stands-alone': ['src/contract/answer.ts', 'src/cloud/ports'],
  'phone-knows-only-the-contract': ['src/miniprogram/client/client.ts', 'src/cloud/ports'],
  'phone-leaves-upstream-alone': ['src/miniprogram/session/start.ts', 'src/contract/upstream/wechat/login'],
  'cloud-knows-only-the-contract': ['src/cloud/adapters/sms/send.ts', 'src/sandbox/app'],
  'sandbox-knows-only-upstream': ['src/sandbox/sms/send.ts', 'src/contract/failures'],
  'acted-patients-know-the-contract': ['src/sandbox/scenarios/expiredCode.ts', 'src/cloud/ports'],
  'use-cases-know-ports': ['src/cloud/record/list.ts', 'src/cloud/adapters/hutong/sm4'],
  'adapters-are-named-in-wiring': ['src/cloud/functions/api/main.ts', 'src/cloud/adapters/hutong/sm4'],
  'cloud-capabilities-are-strangers': ['src/cloud/consent/sign.ts', 'src/cloud/identity/sessions'],
  'packages-are-strangers': ['src/miniprogram/packages/record/list/index.tsx', 'src/miniprogram/packages/identity/face'],
  'main-package-stands-alone': ['src/miniprogram/pages/home/index.tsx', 'src/miniprogram/packages/identity/face'],
  'ui-knows-nothing-of-health': ['src/miniprogram/ui/Card.tsx', 'src/miniprogram/session/store'],
  'no-circles': ['src/cloud/call.ts', 'src/cloud/ports'],
  'everything-is-found': ['src/cloud/dispatch.ts', 'src/cloud/nowhere'],
}

const targets = {
  'src/cloud/ports.ts': "import { port } from './call'\nexport const back = port\n",
  'src/sandbox/app.ts': 'export const app = 1\n',
  'src/contract/failures.ts': 'export const failures = 1\n',
  'src/contract/upstream/wechat/login.ts': 'export const login = 1\n',
  'src/cloud/adapters/hutong/sm4.ts': 'export const sm4 = 1\n',
  'src/cloud/identity/sessions.ts': 'export const sessions = 1\n',
  'src/miniprogram/packages/identity/face.ts': 'export const face = 1\n',
  'src/miniprogram/session/store.ts': 'export const store = 1\n',
}

describe('the house rules about imports', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiandang-house-'))
    for (const room of ['src', 'config', 'test']) mkdirSync(join(folder, room))
    for (const [file, text] of Object.entries(targets)) put(file, text)
    for (const [file, imported] of Object.values(planted)) {
      const up = '../'.repeat(file.split('/').length - 1)
      put(file, `import * as other from '${up}${imported}'\nexport const port = other\n`)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function put(file: string, text: string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }

  it('have a planted violation each', () => {
    const names = execFileSync(process.execPath, ['-p', `require(${JSON.stringify(rules)}).forbidden.map(({ name }) => name).join()`], {
      encoding: 'utf8',
    })
    expect(names.trim().split(',').sort()).toEqual(Object.keys(planted).sort())
  })

  it('name each planted violation with its file', () => {
    const { stdout, status } = spawnSync(process.execPath, [cruiser, '--config', rules, 'src', 'config', 'test'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(status).not.toBe(0)
    for (const [rule, [file]] of Object.entries(planted)) expect(stdout).toMatch(new RegExp(`${rule}: ${file.replaceAll('.', '\\.')} `))
  })
})
