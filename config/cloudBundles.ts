import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { fontFiles, fontFolder } from '../src/cloud/adapters/fonts/copyFonts'
import { buildVerifyScript, verifyScriptFile } from '../src/cloud/wiring/verifyScript'
import type { Gate } from './gates/gate'
import { inProject } from './paths'

interface Bundle {
  readonly name: string
  readonly description: string
  readonly scripts?: Record<string, string>
  /** WeChat cloud development's config.json; the plain service has none. */
  readonly config: object | null
  /** Whether patients' calls come here: only then are copies made here. */
  readonly makesCopies?: boolean
  /** Whether it serves the verify page. */
  readonly servesPages?: boolean
}

const noOpenApi = { permissions: { openapi: [] } }

const bundles: readonly Bundle[] = [
  { name: 'api', description: '居民端接口：小程序用 wx.cloud.callFunction 调用', config: noOpenApi, makesCopies: true },
  {
    name: 'hutong',
    description: '省平台回调接口：HTTP 触发，上传后在云开发的“HTTP 访问服务”中把路径 /hutong 指向本函数',
    config: noOpenApi,
  },
  {
    name: 'timer',
    description: '定时任务：每 5 秒把到期的意愿送到省平台',
    // WeChat's cron has seven fields: second, minute, hour, day, month, weekday, year.
    config: { ...noOpenApi, triggers: [{ name: 'tick', type: 'timer', config: '*/5 * * * * * *' }] },
  },
  {
    name: 'service',
    description: '整个云端作为一个 Node 服务：node index.js',
    config: null,
    scripts: { start: 'node index.js' },
    makesCopies: true,
    servesPages: true,
  },
]

const largestBundle = 2 * 1024 * 1024

/** dist/cloud/<name>/: what WeChat cloud development uploads, and the plain Node service. */
export async function buildCloud(output: string): Promise<Gate[]> {
  rmSync(output, { recursive: true, force: true })
  return Promise.all(bundles.map((bundle) => buildBundle(output, bundle)))
}

async function buildBundle(output: string, { name, description, scripts, config, makesCopies, servesPages }: Bundle): Promise<Gate> {
  const folder = join(output, name)
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, 'index.js')
  await bundle(inProject('src/cloud/functions', name, 'main.ts'), outfile)
  if (makesCopies) await addTypesetting(folder)
  if (servesPages) writeFileSync(join(folder, verifyScriptFile), await buildVerifyScript())
  writeJson(join(folder, 'package.json'), {
    name: `jiandang-${name}`,
    version: '0.1.0',
    private: true,
    description,
    main: 'index.js',
    scripts,
  })
  if (config) writeJson(join(folder, 'config.json'), config)
  const bytes = statSync(outfile).size
  return {
    name: `云函数包 ${name}`,
    figure: `${(bytes / 1024).toFixed(1)} KB`,
    goal: `不超过 ${largestBundle / 1024} KB`,
    met: bytes <= largestBundle,
  }
}

/** What sets a copy's type is large and read at the first copy only: files of their own, so that no other call pays for them. */
const typesetting = ['pdfkit', 'fontkit'] as const

const typesettingApart: Plugin = {
  name: 'typesetting-apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(${typesetting.join('|')})$`) }, ({ path }) => ({ path: `./${path}.js`, external: true }))
  },
}

async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    minify: true,
    legalComments: 'none',
    external: ['pg-native', 'pg-cloudflare', 'esbuild'],
    plugins: [typesettingApart],
    logLevel: 'warning',
  })
}

async function addTypesetting(folder: string): Promise<void> {
  for (const library of typesetting) await bundle(require.resolve(library), join(folder, `${library}.js`))
  mkdirSync(join(folder, fontFolder), { recursive: true })
  for (const file of Object.values(fontFiles)) copyFileSync(require.resolve(file), join(folder, fontFolder, basename(file)))
}

function writeJson(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
}
