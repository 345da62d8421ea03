import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { freePort } from './freePort'
import { type Leashed, leash, onLifeline } from './lifeline'
import { type PostgresBinaries, postgresBinaries } from './postgresBinaries'
import { ownFolder } from './postgresOwner'

export interface Postgres {
  url(database: string): string
  ensureDatabase(name: string): Promise<void>
  /** A role that may log in, and nothing else. */
  ensureRole(name: string, password: string): Promise<void>
  /** Resolves when the server has ended, asked or not. */
  readonly ended: Leashed['ended']
  stop(): Promise<void>
}

/** Its own log speaks English whatever the machine's language, so that it can be read here. */
const env = { ...process.env, LC_ALL: 'C' }
const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC', 'log_timezone=UTC']

/** Brings up a real PostgreSQL on the loopback address with its data in `folder`; port 0 = any free one. */
export async function startPostgres({ folder, port }: { folder: string; port: number }): Promise<Postgres> {
  const data = resolve(folder)
  const binaries = postgresBinaries()
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, data)
  const password = readFileSync(passwordFile(data), 'utf8')
  const chosen = port === 0 ? await freePort() : port
  const args = ['-D', data, '-p', String(chosen), ...settings.flatMap((setting) => ['-c', setting])]
  const server = await launch(binaries, data, args)
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${chosen}/${database}`
  return {
    url,
    ensureDatabase: (name) => ensureDatabase(url('postgres'), name),
    ensureRole: (name, password) => ensureRole(url('postgres'), name, password),
    ended: server.ended,
    stop: () => server.end(),
  }
}

/** The address of one that is running with its data in `folder`, as it wrote it down itself; null when none is. */
export function runningPostgresUrl(folder: string, database: string): string | null {
  const data = resolve(folder)
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const port = readFileSync(file, 'utf8').split('\n')[3]
  return `postgres://postgres:${readFileSync(passwordFile(data), 'utf8')}@127.0.0.1:${port}/${database}`
}

function passwordFile(data: string): string {
  return join(data, 'superuser-password')
}

/** Made aside and renamed when complete: an interrupted first start leaves nothing half done behind. */
async function initialise(binaries: PostgresBinaries, data: string): Promise<void> {
  const unfinished = `${data}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const launchAs = ownFolder(unfinished)
  const password = randomBytes(16).toString('hex')
  const args = ['-D', unfinished, '-U', 'postgres', '--pwfile=/dev/stdin', '--auth=password', '--encoding=UTF8', '--locale=C']
  const { program, args: all, identity } = launchAs('/bin/sh', ['-c', 'echo "$NEW_PASSWORD" | "$@"', 'sh', binaries.initdb, ...args])
  const { code, said } = await leash([program, all], { env: { ...env, NEW_PASSWORD: password }, ...identity }).ended
  if (code !== 0) throw new Error(`PostgreSQL 初始化失败：${said.trim()}`)
  writeFileSync(passwordFile(unfinished), password, { mode: 0o600 })
  renameSync(unfinished, data)
}

function launch(binaries: PostgresBinaries, data: string, args: readonly string[]): Promise<Leashed> {
  const { program, args: all, identity } = ownFolder(data)(...onLifeline('INT', binaries.postgres, args))
  return new Promise((done, fail) => {
    const hear = (text: string) => text.includes('ready to accept connections') && done(server)
    const server = leash([program, all], { env, hear, ...identity })
    void server.ended.then(({ said }) => fail(new Error(whyNot(said, data))))
  })
}

function whyNot(said: string, data: string): string {
  const owner = said.includes('postmaster.pid') ? /PID (\d+)/.exec(said) : null
  if (owner) return `数据目录 ${data} 正被另一个 PostgreSQL（进程 ${owner[1]}）使用，请先停止它，或用 --data 换一个目录`
  return `PostgreSQL 没有启动：${said.trim()}`
}

async function ensureDatabase(maintenanceUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

async function ensureRole(maintenanceUrl: string, name: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_roles where rolname = $1', [name])
    const what = found.rowCount === 0 ? 'create' : 'alter'
    await client.query(`${what} role ${client.escapeIdentifier(name)} login password ${client.escapeLiteral(password)}`)
  } finally {
    await client.end()
  }
}
