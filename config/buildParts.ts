import { buildCloud } from './cloudBundles'
import { forbiddenTextGate } from './gates/forbiddenText'
import type { Gate } from './gates/gate'
import { languageLevelGate } from './gates/languageLevel'
import { noGalleryGate } from './gates/noGallery'
import { packageSizeGates } from './gates/packageSizes'
import { wechatCompilerGate } from './gates/wechatCompiler'
import { inProject } from './paths'
import { step } from './progress'
import { buildPhone } from './taro'

/** Each part builds itself into dist/ and tells the figures it is held to. */
export const buildParts = {
  async weapp(): Promise<Gate[]> {
    const output = inProject('dist/weapp')
    const { built } = buildPhone({ platform: 'weapp', output, env: {}, logFile: inProject('dist/weapp.log') })
    await step('小程序 dist/weapp', built)
    return [
      ...packageSizeGates(output),
      languageLevelGate(output),
      wechatCompilerGate(output),
      forbiddenTextGate(output),
      noGalleryGate(output),
    ]
  },
  async h5(): Promise<Gate[]> {
    // No stand-in for WeChat: this build refuses sign-in, as a production one must.
    const env = { TARO_APP_WECHAT_CLIENT_BASE_URL: '', TARO_APP_GALLERY: '' }
    const output = inProject('dist/h5')
    const { built } = buildPhone({ platform: 'h5', output, env, logFile: inProject('dist/h5.log') })
    await step('浏览器版 dist/h5', built)
    return [noGalleryGate(output)]
  },
  async cloud(): Promise<Gate[]> {
    return step('云函数与 Node 服务 dist/cloud', buildCloud(inProject('dist/cloud'), inProject('dist/sbom.json')))
  },
} as const

export type BuildPart = keyof typeof buildParts

export function isBuildPart(name: string): name is BuildPart {
  return Object.hasOwn(buildParts, name)
}
