import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '../../config/paths'

/** rule of Biome → a line that breaks it. */
const planted: Record<string, string> = {
  noExplicitAny: 'export const a: any = 1',
  noNonNullAssertion: 'export const a = (b: string | null) => b!.length',
  noDefaultExport: 'export default 1',
  noConsole: "console.log('x')",
  noBarrelFile: "export { a } from './a'",
  noReExportAll: "export * from './a'",
  noFloatingPromises: 'async function a() {}\na()',
  noFocusedTests: "it.only('x', () => {})",
  noSkippedTests: "it.skip('x', () => {})",
  noTsIgnore: '// @ts-ignore\nexport const a = 1',
  noUnusedImports: "import { a } from './a'",
}

describe('the rules of Biome', () => {
  let folder: string
  let said: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiandang-biome-'))
    mkdirSync(join(folder, 'src/cloud'), { recursive: true })
    cpSync(inProject('biome.json'), join(folder, 'biome.json'))
    for (const [rule, text] of Object.entries(planted)) writeFileSync(join(folder, `src/cloud/${rule}.test.ts`), `${text}\n`)
    const biome = inProject('node_modules/@biomejs/biome/bin/biome')
    const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--max-diagnostics=none'], { cwd: folder, encoding: 'utf8' })
    said = stdout + stderr
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(Object.keys(planted))('%s is on', (rule) => {
    expect(said).toMatch(new RegExp(`src/cloud/${rule}\\.test\\.ts:\\d+:\\d+ lint/\\w+/${rule}\\b`))
  })
})
