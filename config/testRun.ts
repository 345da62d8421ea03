import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserPhone } from './browserPhone'
import { buildParts } from './buildParts'
import { type Gate, gateLine } from './gates/gate'
import { lintChecks } from './lintChecks'
import { inProject, projectRoot } from './paths'
import { step } from './progress'
import { trialSupportKey } from './supportKey'

export interface Count {
  readonly passed: number
  readonly failed: number
}

/** The address that journeys redirect to their own sandbox: only so can one build serve any port. */
export const journeyWechat = 'http://127.0.0.1:9797'
export const journeyPhoneFolder = inProject('node_modules/.cache/jiandang/h5')

/** Lint, builds and jest, each under a heading with its time; with paths, jest on them alone. */
export async function testRun({ deep, jestArgs }: { deep: boolean; jestArgs: readonly string[] }): Promise<Count> {
  if (jestArgs.length > 0) return heading('jest', () => jest(deep, jestArgs))
  return sum([await heading('检查', lint), await heading('构建', build), await heading('jest', () => jest(deep, []))])
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), {
    passed: 0,
    failed: 0,
  })
}

async function heading(title: string, run: () => Promise<Count>): Promise<Count> {
  const begun = performance.now()
  process.stdout.write(`\n── ${title} ──\n`)
  const count = await run()
  process.stdout.write(
    `── ${title}：${count.passed} 项通过，${count.failed} 项未通过，${((performance.now() - begun) / 1000).toFixed(1)} 秒\n`,
  )
  return count
}

async function lint(): Promise<Count> {
  const gates: Gate[] = []
  for (const { name, run } of lintChecks) {
    const wrong = await run()
    process.stdout.write(wrong === '' ? `✓ ${name}\n` : `✗ ${name}\n${wrong}\n`)
    gates.push({ name, figure: '', goal: '', met: wrong === '' })
  }
  return countOf(gates)
}

async function build(): Promise<Count> {
  const journeyPhone = async () => {
    const phone = browserPhone(journeyPhoneFolder, journeyWechat, trialSupportKey)
    if (phone.needed) await step('浏览器旅程用的手机页面', phone.build().built)
    return []
  }
  const counts: Count[] = []
  for (const part of [buildParts.weapp, buildParts.cloud, journeyPhone]) counts.push(await built(part))
  return sum(counts)
}

/** A build counts as one, and each figure it is held to as one more. */
async function built(part: () => Promise<Gate[]>): Promise<Count> {
  try {
    const gates = await part()
    for (const gate of gates) process.stdout.write(`${gateLine(gate)}\n`)
    return sum([{ passed: 1, failed: 0 }, countOf(gates)])
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 1 }
  }
}

function countOf(gates: readonly Gate[]): Count {
  const passed = gates.filter(({ met }) => met).length
  return { passed, failed: gates.length - passed }
}

async function jest(deep: boolean, args: readonly string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'jiandang-jest-'))
  const report = join(folder, 'report.json')
  const figures = join(folder, 'figures.jsonl')
  try {
    // --forceExit: what a failed test left open must end as a failure, never as a run without end.
    const exitCode = await new Promise<number | null>((done, fail) => {
      const child = spawn(inProject('node_modules/.bin/jest'), ['--forceExit', '--json', `--outputFile=${report}`, ...args], {
        cwd: projectRoot,
        env: { ...process.env, FIGURES_FILE: figures, ...(deep ? { TEST_DEEP: '1' } : {}) },
        // The report goes to its file as well; on the standard output it would bury everything else.
        stdio: ['inherit', 'ignore', 'inherit'],
      })
      child.once('error', fail)
      child.once('close', done)
    })
    printFigures(figures)
    const read: JestReport = JSON.parse(readFileSync(report, 'utf8'))
    // Not only tests can fail: a run without any, or a broken clean-up, is no success either.
    const failed = Math.max(read.numFailedTests + read.numRuntimeErrorTestSuites, exitCode === 0 ? 0 : 1)
    return { passed: read.numPassedTests, failed }
  } catch (error) {
    process.stdout.write(`jest 没有留下结果：${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the tests measured (test/figures.ts), whether or not all of them passed. */
function printFigures(file: string): void {
  if (!existsSync(file)) return
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const figures = lines.map((line): Figure => JSON.parse(line)).sort((one, other) => one.name.localeCompare(other.name))
  for (const { name, figure, goal } of figures) process.stdout.write(`· ${name}：${figure}（${goal}）\n`)
}

interface Figure {
  readonly name: string
  readonly figure: string
  readonly goal: string
}

interface JestReport {
  numPassedTests: number
  numFailedTests: number
  numRuntimeErrorTestSuites: number
}
