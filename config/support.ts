import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { localSecrets } from './localSecrets'
import { supportRole } from './localSystem'
import { projectRoot } from './paths'
import { runningPostgresUrl } from './postgres'

/**
 * `npm run support -- --ticket NUMBER --staff NO`: with SUPPORT_DATABASE_URL, that database; without, the one of an `npm start` that is
 * running on this machine (its data elsewhere: --data DIR).
 */
function main(): void {
  const { data, rest } = withoutData(process.argv.slice(2))
  const isGiven = process.env.SUPPORT_DATABASE_URL !== undefined || process.env.DATABASE_URL !== undefined
  const local = isGiven ? {} : localEnvironment(resolve(data))
  if (!local) {
    process.stdout.write('没有可查的数据库。请先运行 npm start（数据不在 .data 时用 --data 指明），或设置 SUPPORT_DATABASE_URL。\n')
    process.exitCode = 1
    return
  }
  const command = ['--import', 'tsx', 'src/cloud/functions/support/main.ts', ...rest]
  spawn(process.execPath, command, { cwd: projectRoot, env: { ...process.env, ...local }, stdio: 'inherit' }).once('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

/** Everything else is the command's own to read. */
function withoutData(args: readonly string[]): { data: string; rest: readonly string[] } {
  const at = args.indexOf('--data')
  return at < 0 ? { data: '.data', rest: args } : { data: args[at + 1] ?? '.data', rest: [...args.slice(0, at), ...args.slice(at + 2)] }
}

/** The desk's own role, and for the operator's marking the application's; null when nothing is running there. */
function localEnvironment(data: string): Record<string, string> | null {
  const databaseUrl = runningPostgresUrl(join(data, 'postgres'), 'cloud')
  if (!databaseUrl) return null
  const { SUPPORT_DATABASE_PASSWORD, IDENTITY_KEYS } = localSecrets(data)
  const desk = new URL(databaseUrl)
  desk.username = supportRole
  desk.password = SUPPORT_DATABASE_PASSWORD
  return { SUPPORT_DATABASE_URL: desk.toString(), DATABASE_URL: databaseUrl, IDENTITY_KEYS }
}

main()
