import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePort } from '../config/freePort'
import { readSettings, type Settings } from '../src/cloud/wiring/settings'
import { startService } from '../src/cloud/wiring/startService'
import type { RecordModule } from '../src/contract/record/recordModule'
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
  WECHAT_TEMPLATE_REQUEST: 'template-request',
  WECHAT_TEMPLATE_CODE: 'template-code',
  WECHAT_TEMPLATE_CHANGE: 'template-change',
  IDENTITY_KEYS: `k1:${'5a'.repeat(32)}`,
  RECEIPT_SM2_PRIVATE_KEY: '5e'.repeat(32),
  COPY_SM2_PRIVATE_KEY: '3c'.repeat(32),
  COPY_VERIFY_URL: 'http://127.0.0.1:8787/verify',
  LOG_LEVEL: 'silent',
}

/** Everything but the cloud: the real sandbox, both databases, and what a cloud that joins them is started with. */
export interface Outside {
  readonly sandboxUrl: string
  readonly databaseUrl: string
  /** Where the sandbox expects the cloud. */
  readonly cloudUrl: string
  readonly cloudPort: number
  /** Enough for a cloud, whole or as functions, in this process or its own. */
  readonly environment: Readonly<Record<string, string>>
  readonly control: {
    now(): Promise<Date>
    advance(seconds: number): Promise<void>
    /** `module`: met only by questions for that module of a record. Throws when the sandbox says nobody could meet it. */
    fault(fault: { path: string; kind: string; count: number; delayMs?: number; module?: RecordModule }): Promise<void>
    clearFaults(): Promise<void>
  }
  close(): Promise<void>
}

export interface Stack extends Outside {
  readonly settings: Settings
  /** One operation over HTTP, the whole answer as it came. */
  api(operation: string, input: unknown, more?: CallMore): Promise<Answered>
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

export async function startOutside(options: { scenario?: string } = {}): Promise<Outside> {
  const cloudDatabase = await createCloudDatabase()
  const sandboxDatabase = await createDatabase()
  const cloudPort = await freePort()
  const cloudUrl = `http://127.0.0.1:${cloudPort}`
  const checkpoints = mkdtempSync(join(tmpdir(), 'jiandang-checkpoints-'))
  const sandbox = await startSandbox({
    port: 0,
    databaseUrl: sandboxDatabase.url,
    cloudBaseUrl: cloudUrl,
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
  const control = (path: string, method: string, body?: unknown) => send(`${sandbox.url}/control/${path}`, method, body)

  return {
    cloudUrl,
    cloudPort,
    sandboxUrl: sandbox.url,
    databaseUrl: cloudDatabase.url,
    environment: {
      ...secrets,
      HUTONG_AUTH_BASE_URL: sandbox.url,
      HUTONG_RECORD_BASE_URL: `${sandbox.url}/records`,
      WECHAT_API_BASE_URL: sandbox.url,
      SMS_BASE_URL: `${sandbox.url}/sms`,
      CLOCK_BASE_URL: sandbox.url,
      DATABASE_URL: cloudDatabase.url,
      RECEIPT_CHECKPOINTS_URL: pathToFileURL(checkpoints).href,
      PORT: String(cloudPort),
      HOST: '127.0.0.1',
    },
    control: {
      now: async () => clockOf(await control('clock', 'GET')),
      async advance(seconds) {
        const moved = clockOf(await control('clock', 'POST', { advanceSeconds: seconds }))
        // The cloud follows within a second; before that its signatures would carry the old time.
        const cloudNow = async () => clockOf(await send(`${cloudUrl}/healthz`, 'GET'))
        await until(cloudNow, (now) => now >= moved)
      },
      async fault(fault) {
        const { status, body } = await control('faults', 'POST', fault)
        if (status !== 200) throw new Error(`the sandbox took no such fault: ${JSON.stringify(body)}`)
      },
      clearFaults: async () => void (await control('faults', 'DELETE')),
    },
    async close() {
      await sandbox.close()
      await cloudDatabase.drop()
      await sandboxDatabase.drop()
      rmSync(checkpoints, { recursive: true, force: true })
    },
  }
}

/** The real sandbox and the real cloud on free ports, talking HTTP to each other; time is the sandbox's. */
export async function startStack(options: { scenario?: string } = {}): Promise<Stack> {
  const outside = await startOutside(options)
  const read = readSettings(outside.environment)
  if (!read.ok) throw new Error(read.message)
  const cloud = await startService(read.settings, { port: outside.cloudPort, host: '127.0.0.1' })

  return {
    ...outside,
    settings: read.settings,
    api(operation, input, { session, ...more } = {}) {
      const headers: Record<string, string> = session ? { authorization: `Bearer ${session}` } : {}
      return send(`${cloud.url}/api/${operation}`, 'POST', { input, ...more }, headers)
    },
    async close() {
      await cloud.close()
      await outside.close()
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
