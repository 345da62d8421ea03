import * as z from 'zod'
import type { VaultKey } from '../adapters/vault/sealedVault'

/** Every setting of the cloud, read and checked once; nothing else looks at the environment. */
const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-fA-F]{${digits}}$`), `应为${digits}位十六进制`)
const loopback = ['127.0.0.1', 'localhost', '[::1]']
// Names and numbers travel here: in the clear only on one machine.
const baseUrl = z
  .url({ protocol: /^https?$/, error: '应为 https 地址' })
  .refine((url) => url.startsWith('https:') || loopback.includes(new URL(url).hostname), '除本机外应为 https 地址')
  .refine((url) => new URL(url).search === '' && new URL(url).hash === '', '不能带参数')
  .transform((url) => url.replace(/\/+$/, ''))
// The order of SM2's curve begins with ff: what begins with less is a key.
const sm2PrivateKey = z.string().regex(/^(?!ff|0{64})[0-9a-f]{64}$/i, '应为64位十六进制，不以ff开头')
const text = z.string().trim().min(1, '不能为空')

const templateId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, '应为订阅消息模板编号')

const vaultKey = z
  .string()
  .regex(/^[A-Za-z0-9]{1,8}:[0-9a-fA-F]{64}$/, '应为 “编号:64位十六进制”，多把用逗号隔开')
  .transform((pair): VaultKey => ({ id: pair.slice(0, pair.indexOf(':')), secret: pair.slice(pair.indexOf(':') + 1) }))

/** The newest first; the older ones still open what they sealed. */
export const vaultKeys = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').map((pair) => pair.trim()) : value),
  z.tuple([vaultKey], vaultKey).refine((keys) => new Set(keys.map((key) => key.id)).size === keys.length, '编号不能重复'),
)

const schema = z.object({
  HUTONG_AUTH_BASE_URL: baseUrl,
  HUTONG_RECORD_BASE_URL: baseUrl,
  HUTONG_PAAS_ID: text,
  HUTONG_PAAS_TOKEN: text,
  HUTONG_SM4_KEY: hex(32),
  HUTONG_APP_ID: text,
  HUTONG_ENCRYPT_BODY: z.enum(['on', 'off'], '应为 on 或 off').default('off'),
  HUTONG_BACKCHANNEL_PAAS_ID: text,
  HUTONG_BACKCHANNEL_PAAS_TOKEN: text,
  HUTONG_BACKCHANNEL_DIGEST_KEY: z.string().min(16, '至少16个字符'),
  WECHAT_API_BASE_URL: baseUrl,
  WECHAT_APP_ID: text,
  WECHAT_APP_SECRET: text,
  SMS_BASE_URL: baseUrl,
  WECHAT_TEMPLATE_REQUEST: templateId.optional(),
  WECHAT_TEMPLATE_CODE: templateId.optional(),
  WECHAT_TEMPLATE_CHANGE: templateId.optional(),
  CAPABILITY_ACCESS_LOG: z.enum(['on', 'off'], '应为 on 或 off').default('on'),
  CAPABILITY_HEALTH_CODE: z.enum(['on', 'off'], '应为 on 或 off').default('off'),
  CALLS_AT_ONCE: z.coerce.number('应为正整数').int('应为正整数').min(1, '应为正整数').max(100_000, '太大').default(200),
  SUPPORT_DATABASE_ROLE: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/, '应为数据库角色名')
    .optional(),
  RECEIPT_SM2_PRIVATE_KEY: sm2PrivateKey,
  RECEIPT_CHECKPOINTS_URL: z
    .url({ protocol: /^file$/, hostname: /^$/, error: '应为 file:/// 开头的文件夹' })
    .transform((url) => url.replace(/\/+$/, '')),
  COPY_SM2_PRIVATE_KEY: sm2PrivateKey,
  COPY_VERIFY_URL: baseUrl,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: '应为 postgresql:// 地址' }),
  IDENTITY_KEYS: vaultKeys,
  CLOCK_BASE_URL: baseUrl.refine((url) => loopback.includes(new URL(url).hostname), '只能是本机地址').optional(),
  PORT: z.coerce.number('应为端口号').int('应为端口号').min(0, '应为端口号').max(65535, '应为端口号').default(8787),
  HOST: text.default('127.0.0.1'),
  LOG_LEVEL: z.enum(['silent', 'error', 'info'], '应为 silent、error 或 info').default('info'),
})

export type Settings = z.infer<typeof schema>

export function readSettings(env: NodeJS.ProcessEnv): { ok: true; settings: Settings } | { ok: false; message: string } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = schema.safeParse(given)
  if (read.success) return sameCredentials(read.data) ?? { ok: true, settings: read.data }
  const wrong = read.error.issues.map((issue) => {
    const name = String(issue.path[0])
    return given[name] === undefined ? `缺少 ${name}` : `${name} 不对（${issue.message}）`
  })
  return { ok: false, message: `设置有误，服务没有启动：${[...new Set(wrong)].join('；')}。` }
}

/** The back-channel has its own credentials: with shared ones, whoever hears us call the province could call as the province. */
function sameCredentials(settings: Settings): { ok: false; message: string } | null {
  const { HUTONG_PAAS_ID: id, HUTONG_PAAS_TOKEN: token } = settings
  const reused = [
    settings.HUTONG_BACKCHANNEL_PAAS_ID === id ? 'HUTONG_BACKCHANNEL_PAAS_ID 不能与 HUTONG_PAAS_ID 相同' : '',
    settings.HUTONG_BACKCHANNEL_PAAS_TOKEN === token ? 'HUTONG_BACKCHANNEL_PAAS_TOKEN 不能与 HUTONG_PAAS_TOKEN 相同' : '',
    settings.HUTONG_BACKCHANNEL_DIGEST_KEY === token ? 'HUTONG_BACKCHANNEL_DIGEST_KEY 不能与 HUTONG_PAAS_TOKEN 相同' : '',
  ].filter((sentence) => sentence !== '')
  return reused.length === 0 ? null : { ok: false, message: `设置有误，服务没有启动：${reused.join('；')}。` }
}
