import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../../config/postgres'
import { measure as browser } from './browser'
import { measure as coldStart } from './coldStart'
import type { Figure } from './figure'
import { measure as operations } from './operations'
import { measure as packages } from './packages'
import { measure as record } from './record'
import { printTable } from './table'
import { measure as weapp } from './weapp'

/** `npm run bench [-- GROUP …] [--json FILE]`: a table for people, and a list for programs. */
// In this order, whatever order they are named in: `record` and `weapp` give this process a document that Lighthouse stumbles over.
const groups: Record<string, () => Promise<Figure[]>> = { browser, packages, coldStart, operations, record, weapp }

/** Groups that measure what a build has made. */
const built: Record<string, string> = {
  packages: 'dist/weapp/app.json',
  coldStart: 'dist/cloud/api/index.js',
  record: 'dist/weapp/app.json',
  weapp: 'dist/weapp/app.json',
}

async function run(): Promise<boolean> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
  const chosen = positionals.length > 0 ? positionals : Object.keys(groups)
  const unknown = chosen.filter((name) => !Object.hasOwn(groups, name))
  if (unknown.length > 0) return refuse(`没有这个组：${unknown.join('、')}。可选：${Object.keys(groups).join('、')}`)
  const missing = chosen.map((name) => built[name]).filter((file) => file !== undefined && !existsSync(file))
  if (missing.length > 0) return refuse(`还没有 ${missing.join('、')}，请先运行 npm run build`)
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(groups)) {
    if (!chosen.includes(name)) continue
    const measured = await measure()
    figures.push(...measured)
    printTable(name, measured)
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
  return figures.every(({ met }) => met)
}

function refuse(text: string): boolean {
  console.error(text)
  return false
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
