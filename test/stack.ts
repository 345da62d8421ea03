import { freePort } from '../config/freePort'
import { readSettings, type Settings } from '../src/cloud/wiring/settings'
import { startService } from '../src/cloud/wiring/startService'
import { startSandbox } from '../src/sandbox/server'
import { createCloudDatabase } from './cloudDatabase'
import { createDatabase } from './database'
import { until } from './until'

const secrets = {
  HUTONG_PAAS_ID: 'jiandang',
  HUTONG_PAAS_TOKEN: 'outbound-token-for-tests',
  HUTONG_SM4_KEY: '0123456789abcdeffedcba9876543210',
  HUTONG_APP_ID: 'ff8080818ab5cf57018b3bb2a4af0004',
  HUTONG_BACKCHANNEL_PAAS_ID: 'province',
  HUTONG_BACKCHANNEL_PAAS_TOKEN: 'inbound-token-for-tests',
  HUTONG_BACKCHANNEL_DIGEST_KEY: 'digest-key-for-tests-only',
  WECHAT_APP_ID: 'wx0000000000000000',
  WECHAT_APP_SECRET: 'wechat-secret-for-tests',
  IDENTITY_KEYS: `k1:${'5a'.repeat(32)}`,
  LOG_LEVEL: 'silent',
}

export interface Stack {
  readonly cloudUrl: string
  readonly sandboxUrl: string
  readonly databaseUrl: string
  readonly settings: Settings
  /** What the cloud was started with: enough for a cloud function to join the same stack. */
  readonly environment: Readonly<Record<string, string>>
  /** One operation over HTTP, the whole answer as it came. */
  api(operation: string, input: unknown, more?: CallMore): Promise<Answered>
  readonly control: {
    now(): Promise<Date>
    advance(seconds: number): Promise<void>
    fault(fault: { path: string; kind: string; count: number }): Promise<void>
    clearFaults(): Promise<void>
  }
  close(): Promise<void>
}

interface CallMore {
  session?: string
  subject?: string | null
  idempotencyKey?: string
}

export interface Answered {
  readonly status: number
  readonly body: unknown
}

/** The real sandbox and the real cloud on free ports, talking HTTP to each other; time is the sandbox's. */
export async function startStack(options: { scenario?: string } = {}): Promise<Stack> {
  const cloudDatabase = await createCloudDatabase()
  const sandboxDatabase = await createDatabase()
  const cloudPort = await freePort()
  const sandbox = await startSandbox({
    port: 0,
    databaseUrl: sandboxDatabase.url,
    cloudBaseUrl: `http://127.0.0.1:${cloudPort}`,
    paasId: secrets.HUTONG_PAAS_ID,
    paasToken: secrets.HUTONG_PAAS_TOKEN,
    sm4Key: secrets.HUTONG_SM4_KEY,
    appId: secrets.HUTONG_APP_ID,
    backchannelPaasId: secrets.HUTONG_BACKCHANNEL_PAAS_ID,
    backchannelPaasToken: secrets.HUTONG_BACKCHANNEL_PAAS_TOKEN,
    backchannelDigestKey: secrets.HUTONG_BACKCHANNEL_DIGEST_KEY,
    wechatAppId: secrets.WECHAT_APP_ID,
    wechatAppSecret: secrets.WECHAT_APP_SECRET,
    scenario: options.scenario ?? null,
  })
  const environment = {
    ...secrets,
    HUTONG_AUTH_BASE_URL: sandbox.url,
    HUTONG_RECORD_BASE_URL: `${sandbox.url}/records`,
    WECHAT_API_BASE_URL: sandbox.url,
    SMS_BASE_URL: `${sandbox.url}/sms`,
    CLOCK_BASE_URL: sandbox.url,
    DATABASE_URL: cloudDatabase.url,
  }
  const read = readSettings(environment)
  if (!read.ok) throw new Error(read.message)
  const cloud = await startService(read.settings, { port: cloudPort, host: '127.0.0.1' })
  const control = (path: string, method: string, body?: unknown) => send(`${sandbox.url}/control/${path}`, method, body)

  return {
    cloudUrl: cloud.url,
    sandboxUrl: sandbox.url,
    databaseUrl: cloudDatabase.url,
    settings: read.settings,
    environment,
    api(operation, input, { session, ...more } = {}) {
      const headers: Record<string, string> = session ? { authorization: `Bearer ${session}` } : {}
      return send(`${cloud.url}/api/${operation}`, 'POST', { input, ...more }, headers)
    },
    control: {
      now: async () => clockOf(await control('clock', 'GET')),
      async advance(seconds) {
        const moved = clockOf(await control('clock', 'POST', { advanceSeconds: seconds }))
        // The cloud follows within a second; before that its signatures would carry the old time.
        const cloudNow = async () => clockOf(await send(`${cloud.url}/healthz`, 'GET'))
        await until(cloudNow, (now) => now >= moved)
      },
      fault: async (fault) => void (await control('faults', 'POST', fault)),
      clearFaults: async () => void (await control('faults', 'DELETE')),
    },
    async close() {
      await cloud.close()
      await sandbox.close()
      await cloudDatabase.drop()
      await sandboxDatabase.drop()
    },
  }
}

async function send(url: string, method: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}

function clockOf({ body }: Answered): Date {
  if (typeof body !== 'object' || body === null || !('now' in body)) throw new Error('the sandbox told no time')
  return new Date(String(body.now))
}
