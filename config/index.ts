import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import webpack from 'webpack'

const root = path.resolve(__dirname, '..')

// Taro leaves whatever lies outside sourceRoot as it is; these are written in a newer language than old phones read.
const transpiled = ['src/contract', 'node_modules/zod', 'node_modules/zustand', 'node_modules/sm-crypto'].map((folder) =>
  path.join(root, folder, path.sep),
)

const platform = process.env.TARO_ENV
const apiBaseUrl = process.env.TARO_APP_API_BASE_URL
const wechatClientBaseUrl = process.env.TARO_APP_WECHAT_CLIENT_BASE_URL ?? ''
const inBrowser = platform === 'h5'

// Both draw in px: a 768 px screen must not stretch what was drawn for 390.
const postcss = { pxtransform: { enable: false, config: {} } }

// Our pages nest at most this deep before a component takes over: 37 KB less of templates. Taro reads it, its types do not know it.
const shallowTemplates = { baseLevel: 4 }

/** How Taro builds the phone for WeChat (weapp) and for a browser (h5). */
export default defineConfig({
  projectName: 'jiandang',
  date: '2026-11-21',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  sourceRoot: 'src/miniprogram',
  outputRoot: process.env.TARO_OUTPUT ?? `dist/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  defineConstants: {
    API_BASE_URL: JSON.stringify(apiBaseUrl ?? (inBrowser ? '' : 'http://127.0.0.1:8787')),
    OPERATOR_CONTACT: JSON.stringify(process.env.TARO_APP_OPERATOR_CONTACT ?? ''),
    API_BASE_URL_WAS_SET: JSON.stringify(Boolean(apiBaseUrl)),
    // The stand-in for WeChat is not in the weapp build: nothing there names it.
    ...(inBrowser ? { WECHAT_CLIENT_BASE_URL: JSON.stringify(wechatClientBaseUrl) } : {}),
  },
  mini: {
    ...shallowTemplates,
    compile: { include: transpiled },
    postcss,
    webpackChain(chain) {
      chain
        .plugin('globalObject')
        .use(webpack.ProvidePlugin, [{ globalThis: [path.join(root, 'src/miniprogram/platform/bareEngine.ts'), 'globalObject'] }])
    },
  },
  h5: {
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
