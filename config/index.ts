import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import webpack from 'webpack'

const root = path.resolve(__dirname, '..')

// Taro leaves whatever lies outside sourceRoot as it is; these are written in a newer language than old phones read.
const transpiled = ['src/contract', 'node_modules/zod', 'node_modules/zustand', 'node_modules/sm-crypto'].map((folder) =>
  path.join(root, folder, path.sep),
)

const { version }: { version: string } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const platform = process.env.TARO_ENV
const apiBaseUrl = process.env.TARO_APP_API_BASE_URL
const supportKey = process.env.TARO_APP_SUPPORT_SM2_PUBLIC_KEY ?? ''
if (!/^(04[0-9a-f]{128})?$/i.test(supportKey)) throw new Error('TARO_APP_SUPPORT_SM2_PUBLIC_KEY 应为SM2公钥：04开头的130位十六进制')
const wechatClientBaseUrl = process.env.TARO_APP_WECHAT_CLIENT_BASE_URL ?? ''
const inBrowser = platform === 'h5'
// Every page in every state, for who draws and measures them: on one's own machine alone.
const gallery = inBrowser && process.env.TARO_APP_GALLERY === 'on'

// Both draw in px: a 768 px screen must not stretch what was drawn for 390.
const postcss = { pxtransform: { enable: false, config: {} } }

// Our pages nest at most this deep before a component takes over: 37 KB less of templates. Taro reads it, its types do not know it.
const shallowTemplates = { baseLevel: 4 }

// Taro's own settings write each Chinese character as six ASCII ones; WeChat reads UTF-8, where it takes three.
const terser = { enable: true, config: { output: { ascii_only: false } } }

// sm-crypto looks for a browser's or Node's random numbers when it is loaded, and a mini-program has neither.
const ownRandom: [RegExp, (asked: { context: string; request: string }) => void] = [
  /^\.\/rng$/,
  (asked) => {
    if (asked.context.endsWith(path.join('sm-crypto', 'src', 'sm2')))
      asked.request = path.join(root, 'src/miniprogram/platform/sm2Random.ts')
  },
]

const sourceRoot = process.env.TARO_SOURCE ?? 'src/miniprogram'
const outputRoot = process.env.TARO_OUTPUT ?? `dist/${platform}`
// The code read aloud: played from the package, never fetched.
const sounds = 'packages/authorization/sounds'

/** How Taro builds the phone for WeChat (weapp) and for a browser (h5). */
export default defineConfig({
  projectName: 'jiandang',
  date: '2026-11-21',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  sourceRoot,
  outputRoot,
  copy: {
    patterns: existsSync(path.join(root, sourceRoot, sounds)) ? [{ from: `${sourceRoot}/${sounds}`, to: `${outputRoot}/${sounds}` }] : [],
    options: {},
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  terser,
  defineConstants: {
    API_BASE_URL: JSON.stringify(apiBaseUrl ?? (inBrowser ? '' : 'http://127.0.0.1:8787')),
    OPERATOR_CONTACT: JSON.stringify(process.env.TARO_APP_OPERATOR_CONTACT ?? ''),
    API_BASE_URL_WAS_SET: JSON.stringify(Boolean(apiBaseUrl)),
    APP_VERSION: JSON.stringify(version),
    SUPPORT_SM2_PUBLIC_KEY: JSON.stringify(supportKey),
    GALLERY: JSON.stringify(gallery),
    // The stand-in for WeChat is not in the weapp build: nothing there names it.
    ...(inBrowser ? { WECHAT_CLIENT_BASE_URL: JSON.stringify(wechatClientBaseUrl) } : {}),
  },
  mini: {
    ...shallowTemplates,
    compile: { include: transpiled },
    postcss,
    webpackChain(chain) {
      chain.plugin('sm2Random').use(webpack.NormalModuleReplacementPlugin, ownRandom)
      chain
        .plugin('globalObject')
        .use(webpack.ProvidePlugin, [{ globalThis: [path.join(root, 'src/miniprogram/platform/bareEngine.ts'), 'globalObject'] }])
    },
  },
  h5: {
    webpackChain(chain) {
      chain.plugin('sm2Random').use(webpack.NormalModuleReplacementPlugin, ownRandom)
    },
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: transpiled },
    postcss,
    htmlPluginOption: {
      // Only the sandbox's phone server has this font; a real phone brings its own.
      fontCss: wechatClientBaseUrl === '' ? 'data:text/css,' : '/fonts/noto-sans-sc.css',
    },
  },
})
