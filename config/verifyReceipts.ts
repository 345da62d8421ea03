import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { localSecrets } from './localSecrets'
import { projectRoot } from './paths'
import { runningPostgresUrl } from './postgres'

/**
 * `npm run verify:receipts [-- --data DIR]`: with DATABASE_URL, that database; without, the one of an `npm start`
 * that is running on this machine.
 */
function main(): void {
  const local = process.env.DATABASE_URL ? {} : localEnvironment(resolve(dataFolder()))
  if (!local) {
    process.stdout.write(
      '没有可核对的数据库。请先运行 npm start（另开一个终端再核对；数据不在 .data 时用 --data 指明），\n' +
        '或设置 DATABASE_URL、RECEIPT_CHECKPOINTS_URL 和 RECEIPT_SM2_PUBLIC_KEY 来核对部署的系统。\n',
    )
    process.exitCode = 1
    return
  }
  const command = ['--import', 'tsx', 'src/cloud/functions/verifyReceipts/main.ts']
  spawn(process.execPath, command, { cwd: projectRoot, env: { ...process.env, ...local }, stdio: 'inherit' }).once('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

function dataFolder(): string {
  return parseArgs({ options: { data: { type: 'string' } } }).values.data ?? '.data'
}

/** Where `npm start` keeps what has to be checked; null when it is not running there. */
function localEnvironment(data: string): Record<string, string> | null {
  const databaseUrl = runningPostgresUrl(join(data, 'postgres'), 'cloud')
  if (!databaseUrl) return null
  const { RECEIPT_SM2_PRIVATE_KEY } = localSecrets(data)
  return { DATABASE_URL: databaseUrl, RECEIPT_CHECKPOINTS_URL: pathToFileURL(join(data, 'checkpoints')).href, RECEIPT_SM2_PRIVATE_KEY }
}

main()
