import { scenarioNames } from './scenarios/scenarios'

export interface SandboxSettings {
  /** 0 = any free port. */
  port: number
  databaseUrl: string
  /** Where the back-channel /hutong/* is answered. */
  cloudBaseUrl: string
  paasId: string
  paasToken: string
  sm4Key: string
  appId: string
  backchannelPaasId: string
  backchannelPaasToken: string
  backchannelDigestKey: string
  wechatAppId: string
  wechatAppSecret: string
  scenario: string | null
}

type Read = { ok: true; settings: SandboxSettings } | { ok: false; message: string }

const required = {
  databaseUrl: 'SANDBOX_DATABASE_URL',
  cloudBaseUrl: 'CLOUD_BASE_URL',
  paasId: 'HUTONG_PAAS_ID',
  paasToken: 'HUTONG_PAAS_TOKEN',
  sm4Key: 'HUTONG_SM4_KEY',
  appId: 'HUTONG_APP_ID',
  backchannelPaasId: 'HUTONG_BACKCHANNEL_PAAS_ID',
  backchannelPaasToken: 'HUTONG_BACKCHANNEL_PAAS_TOKEN',
  backchannelDigestKey: 'HUTONG_BACKCHANNEL_DIGEST_KEY',
  wechatAppId: 'WECHAT_APP_ID',
  wechatAppSecret: 'WECHAT_APP_SECRET',
} as const

export function readSandboxSettings(env: NodeJS.ProcessEnv = process.env): Read {
  const missing = Object.values(required).filter((name) => !env[name])
  if (missing.length > 0) return { ok: false, message: `沙箱缺少设置：${missing.join('、')}` }
  const read = (key: keyof typeof required) => env[required[key]] ?? ''
  const port = Number(env.SANDBOX_PORT ?? '9797')
  if (!Number.isInteger(port) || port < 0 || port > 65535) return { ok: false, message: 'SANDBOX_PORT 应为0到65535的整数' }
  if (!/^[0-9a-f]{32}$/i.test(read('sm4Key'))) return { ok: false, message: 'HUTONG_SM4_KEY 应为32位十六进制' }
  if (!URL.canParse(read('cloudBaseUrl'))) return { ok: false, message: 'CLOUD_BASE_URL 应为完整的网址' }
  if (!/^postgres(ql)?:\/\//.test(read('databaseUrl'))) return { ok: false, message: 'SANDBOX_DATABASE_URL 应为 postgres:// 网址' }
  const scenario = env.SANDBOX_SCENARIO || null
  if (scenario !== null && !scenarioNames.includes(scenario)) {
    return { ok: false, message: `SANDBOX_SCENARIO 没有“${scenario}”，可选：${scenarioNames.join('、')}` }
  }
  return {
    ok: true,
    settings: {
      port,
      databaseUrl: read('databaseUrl'),
      cloudBaseUrl: read('cloudBaseUrl').replace(/\/+$/, ''),
      paasId: read('paasId'),
      paasToken: read('paasToken'),
      sm4Key: read('sm4Key'),
      appId: read('appId'),
      backchannelPaasId: read('backchannelPaasId'),
      backchannelPaasToken: read('backchannelPaasToken'),
      backchannelDigestKey: read('backchannelDigestKey'),
      wechatAppId: read('wechatAppId'),
      wechatAppSecret: read('wechatAppSecret'),
      scenario,
    },
  }
}
