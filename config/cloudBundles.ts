import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Gate } from './gates/gate'
import { inProject } from './paths'

interface Bundle {
  readonly name: string
  readonly description: string
  readonly scripts?: Record<string, string>
  /** WeChat cloud development's config.json; the plain service has none. */
  readonly config: object | null
}

const noOpenApi = { permissions: { openapi: [] } }

const bundles: readonly Bundle[] = [
  { name: 'api', description: '居民端接口：小程序用 wx.cloud.callFunction 调用', config: noOpenApi },
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
  { name: 'service', description: '整个云端作为一个 Node 服务：node index.js', config: null, scripts: { start: 'node index.js' } },
]

const largestBundle = 2 * 1024 * 1024

/** dist/cloud/<name>/: what WeChat cloud development uploads, and the plain Node service. */
export async function buildCloud(output: string): Promise<Gate[]> {
  rmSync(output, { recursive: true, force: true })
  return Promise.all(bundles.map((bundle) => buildBundle(output, bundle)))
}

async function buildBundle(output: string, { name, description, scripts, config }: Bundle): Promise<Gate> {
  const folder = join(output, name)
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, 'index.js')
  await build({
    entryPoints: [inProject('src/cloud/functions', name, 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    minify: true,
    legalComments: 'none',
    external: ['pg-native', 'pg-cloudflare'],
    logLevel: 'warning',
  })
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

function writeJson(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
}
