import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../../config/postgres'
import { measureColdStart } from './coldStart'
import type { Figure } from './figure'
import { measureOperations } from './operations'
import { measurePackages } from './packages'

/** `npm run bench [-- GROUP …] [--json FILE]`: a table for people, and a list for programs. */
const groups: Record<string, () => Promise<Figure[]>> = {
  packages: measurePackages,
  coldStart: measureColdStart,
  operations: measureOperations,
}

async function run(): Promise<boolean> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
  const unknown = positionals.filter((name) => !Object.hasOwn(groups, name))
  if (unknown.length > 0) {
    console.error(`没有这个组：${unknown.join('、')}。可选：${Object.keys(groups).join('、')}`)
    return false
  }
  const chosen = positionals.length > 0 ? positionals : Object.keys(groups)
  const figures: Figure[] = []
  for (const name of chosen) {
    const measured = (await groups[name]?.()) ?? []
    figures.push(...measured)
    console.log(`\n${name}`)
    console.table(measured.map(({ name: what, value, unit, goal, met }) => ({ what, value, unit, goal, met: met ? '是' : '否' })))
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
  return figures.every((figure) => figure.met)
}

async function withPostgres(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'jiandang-bench-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), port: 0 })
  process.env.TEST_POSTGRES_URL = postgres.url('postgres')
  try {
    return await run()
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

void withPostgres().then((met) => process.exit(met ? 0 : 1))
