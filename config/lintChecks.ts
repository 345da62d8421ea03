import { spawn } from 'node:child_process'
import { brokenHouseRules } from './houseRules'
import { inProject, projectRoot } from './paths'
import { sourceFiles } from './sourceFiles'
import { trackedFiles } from './trackedFiles'
import { traditionalTableReport } from './traditionalTable'

export interface LintCheck {
  readonly name: string
  /** All that is wrong, in words; empty when nothing is. */
  run(): Promise<string>
}

export const lintChecks: readonly LintCheck[] = [
  tool('写法与格式（Biome）', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=20']),
  tool('类型（tsc）', 'tsc', ['-b', '--pretty', 'false']),
  tool('依赖方向（dependency-cruiser）', 'depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err-long',
    'src',
    'config',
    'test',
  ]),
  tool('没有人用的东西（knip）', 'knip', ['--no-progress', '--no-config-hints']),
  { name: '没有密钥混进来（secretlint）', run: secretReport },
  { name: '这个项目自己的规矩', run: async () => houseRuleReport() },
  { name: '繁體表', run: async () => traditionalTableReport() },
]

function tool(name: string, program: string, args: readonly string[]): LintCheck {
  return { name, run: () => said(program, args) }
}

/** What a tool says when it finds something; empty when it does not. */
function said(program: string, args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(inProject('node_modules/.bin', program), args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.once('error', fail)
    child.once('close', (code) => done(code === 0 ? '' : output.trim() || `${program} 以 ${code} 结束`))
  })
}

/** So many at once: its time grows faster than their number. */
const secretFilesAtOnce = 250

async function secretReport(): Promise<string> {
  const files = trackedFiles()
  const reports: string[] = []
  const look = (from: number) => said('secretlint', ['--no-glob', '--no-color', ...files.slice(from, from + secretFilesAtOnce)])
  for (let from = 0; from < files.length; from += 2 * secretFilesAtOnce)
    reports.push(...(await Promise.all([look(from), ...(from + secretFilesAtOnce < files.length ? [look(from + secretFilesAtOnce)] : [])])))
  return reports.filter((report) => report !== '').join('\n')
}

function houseRuleReport(): string {
  return brokenHouseRules(sourceFiles())
    .map(({ path, line, rule, sentence }) => `${path}:${line} ${rule}\n  ${sentence}`)
    .join('\n')
}
