import { spawn } from 'node:child_process'
import { brokenHouseRules } from './houseRules'
import { inProject, projectRoot } from './paths'
import { sourceFiles } from './sourceFiles'

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
  { name: '这个项目自己的规矩', run: async () => houseRuleReport() },
]

function tool(name: string, program: string, args: readonly string[]): LintCheck {
  return {
    name,
    run: () =>
      new Promise((done, fail) => {
        const child = spawn(inProject('node_modules/.bin', program), args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] })
        let said = ''
        for (const output of [child.stdout, child.stderr]) output.setEncoding('utf8').on('data', (text: string) => (said += text))
        child.once('error', fail)
        child.once('close', (code) => done(code === 0 ? '' : said.trim() || `${name} 以 ${code} 结束`))
      }),
  }
}

function houseRuleReport(): string {
  return brokenHouseRules(sourceFiles())
    .map(({ path, line, rule, sentence }) => `${path}:${line} ${rule}\n  ${sentence}`)
    .join('\n')
}
