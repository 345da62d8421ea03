import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type LocalSecrets = ReturnType<typeof newSecrets>

/**
 * The secrets that this machine's province, WeChat and cloud share: made once, kept beside the data they protect.
 * Read from the data folder; what is missing there is made and kept.
 */
export function localSecrets(dataFolder: string): LocalSecrets {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, 'settings.json')
  const kept: Partial<LocalSecrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const secrets = { ...newSecrets(), ...kept }
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}

function newSecrets() {
  return {
    HUTONG_PAAS_ID: 'jiandang',
    HUTONG_PAAS_TOKEN: hex(16),
    HUTONG_SM4_KEY: hex(16),
    HUTONG_APP_ID: hex(16),
    HUTONG_BACKCHANNEL_PAAS_ID: 'province',
    HUTONG_BACKCHANNEL_PAAS_TOKEN: hex(16),
    HUTONG_BACKCHANNEL_DIGEST_KEY: hex(32),
    WECHAT_APP_ID: `wx${hex(8)}`,
    WECHAT_APP_SECRET: hex(16),
    WECHAT_TEMPLATE_REQUEST: `request-${hex(8)}`,
    WECHAT_TEMPLATE_CODE: `code-${hex(8)}`,
    WECHAT_TEMPLATE_CHANGE: `change-${hex(8)}`,
    IDENTITY_KEYS: `k1:${hex(32)}`,
    // Below the order of SM2's curve, whose first byte is ff: any value that begins with 7f or less.
    RECEIPT_SM2_PRIVATE_KEY: `5e${hex(31)}`,
    COPY_SM2_PRIVATE_KEY: `3c${hex(31)}`,
    SUPPORT_SM2_PRIVATE_KEY: `2a${hex(31)}`,
    SUPPORT_DATABASE_PASSWORD: hex(16),
  }
}

function hex(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}
