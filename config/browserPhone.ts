import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { phoneSourceStamp } from './sourceStamp'
import { supportPublicKey } from './supportKey'
import { buildPhone } from './taro'

export interface BrowserPhone {
  /** Where the build is, once it is there. */
  readonly folder: string
  /** False when nothing has changed since the last build. */
  readonly needed: boolean
  build(): { built: Promise<void>; stop(): Promise<void> }
}

/** The phone for a browser, whose WeChat is the stand-in at `wechatClientBaseUrl` and whose diagnosis codes open with `supportKey`; built again only when it would differ. */
export function browserPhone(folder: string, wechatClientBaseUrl: string, supportKey: string): BrowserPhone {
  const env = {
    TARO_APP_API_BASE_URL: '',
    TARO_APP_WECHAT_CLIENT_BASE_URL: wechatClientBaseUrl,
    TARO_APP_SUPPORT_SM2_PUBLIC_KEY: supportPublicKey(supportKey),
    TARO_APP_GALLERY: 'on',
  }
  const stamp = phoneSourceStamp(env)
  const stampFile = join(folder, '.stamp')
  return {
    folder,
    needed: !(existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp),
    build() {
      const { built, stop } = buildPhone({ platform: 'h5', output: folder, env, logFile: `${folder}.log` })
      return { built: built.then(() => writeFileSync(stampFile, stamp)), stop }
    },
  }
}
