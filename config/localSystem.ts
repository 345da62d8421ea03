import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { browserPhone } from './browserPhone'
import type { Leashed } from './lifeline'
import { localSecrets } from './localSecrets'
import { startProgram } from './nodeProcess'
import { startPhoneServer } from './phoneServer'
import { startPostgres } from './postgres'
import { step } from './progress'
import type { Shutdown } from './shutdown'
import type { StartOptions } from './startOptions'
import { trialSupportKey } from './supportKey'

/** The support desk's own (npm run support): it may log in and ask two questions. */
export const supportRole = 'jiandang_support'

export interface Addresses {
  readonly phone: string
  readonly cloud: string
  readonly sandbox: string
}

/** Which build of the phone's pages: this system's own, one in this folder that any system may serve, or none. */
export type Pages = 'own' | 'none' | { readonly folder: string }

/** Database, sandbox, cloud and phone, one after the other; each is handed to `shutdown` the moment it lives. */
export async function startLocalSystem(
  options: StartOptions,
  shutdown: Shutdown,
  died: (name: string, said: string) => void,
  pages: Pages = 'own',
): Promise<Addresses> {
  const { data, ports } = options
  const [phone, cloud, sandbox] = [ports.phone, ports.cloud, ports.sandbox].map((port) => `http://127.0.0.1:${port}`)
  if (!phone || !cloud || !sandbox) throw new Error('three ports give three addresses')
  // What support decrypts with is support's alone: neither the cloud nor the sandbox is given it.
  const { SUPPORT_SM2_PRIVATE_KEY: supportKey, ...secrets } = localSecrets(data)
  const guard = (name: string, { ended }: Pick<Leashed, 'ended'>) => void ended.then(({ said }) => died(name, said))

  const postgres = await step('数据库', startPostgres({ folder: join(data, 'postgres'), port: 0 }))
  shutdown.add(postgres.stop)
  guard('数据库', postgres)
  await postgres.ensureDatabase('cloud')
  await postgres.ensureDatabase('sandbox')
  await postgres.ensureRole(supportRole, secrets.SUPPORT_DATABASE_PASSWORD)

  const programs = [
    {
      name: '沙箱（省平台、医院、微信）',
      entry: 'src/sandbox/main.ts',
      ready: '沙箱已启动',
      logFile: join(data, 'logs', 'sandbox.log'),
      env: {
        ...secrets,
        SANDBOX_PORT: String(ports.sandbox),
        SANDBOX_DATABASE_URL: postgres.url('sandbox'),
        CLOUD_BASE_URL: cloud,
        SANDBOX_SCENARIO: options.scenario ?? '',
      },
    },
    {
      name: '云接口',
      entry: 'src/cloud/functions/service/main.ts',
      ready: '健档云接口已启动',
      logFile: join(data, 'logs', 'cloud.log'),
      env: {
        ...secrets,
        PORT: String(ports.cloud),
        HOST: '127.0.0.1',
        DATABASE_URL: postgres.url('cloud'),
        HUTONG_AUTH_BASE_URL: sandbox,
        HUTONG_RECORD_BASE_URL: `${sandbox}/records`,
        WECHAT_API_BASE_URL: sandbox,
        SMS_BASE_URL: `${sandbox}/sms`,
        CLOCK_BASE_URL: sandbox,
        COPY_VERIFY_URL: `${cloud}/verify`,
        SUPPORT_DATABASE_ROLE: supportRole,
        CAPABILITY_HEALTH_CODE: 'on',
        RECEIPT_CHECKPOINTS_URL: pathToFileURL(resolve(data, 'checkpoints')).href,
      },
    },
  ]
  for (const program of programs) {
    const running = startProgram(program)
    shutdown.add(running.end)
    await step(program.name, running.ready)
    guard(program.name, running)
  }

  if (pages === 'none') return { phone, cloud, sandbox }
  const { folder, needed, build } =
    pages === 'own' ? browserPhone(join(data, 'h5'), sandbox, supportKey) : browserPhone(pages.folder, '/outside', trialSupportKey)
  if (needed) {
    const building = build()
    shutdown.add(building.stop)
    await step('手机页面（源码有变化，正在构建，约半分钟）', building.built)
  }
  const server = await step('手机', startPhoneServer({ port: ports.phone, folder, cloudUrl: cloud, outsideUrl: sandbox }))
  shutdown.add(server.close)
  return { phone, cloud, sandbox }
}
