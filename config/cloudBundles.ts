import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { fontFiles, fontFolder } from '../src/cloud/adapters/fonts/copyFonts'
import { buildVerifyScript, verifyScriptFile } from '../src/cloud/wiring/verifyScript'
import type { Gate } from './gates/gate'
import { inProject, projectRoot } from './paths'
import { packageOf, packagePathOf, sbom } from './sbom'

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

/** The cloud's direct dependencies: each is code that somebody else may change. */
const mostDependencies = 12

/** dist/cloud/<name>/: what WeChat cloud development uploads, and the plain Node service. `sbomFile`: where to write down what all of it is made of. */
export async function buildCloud(output: string, sbomFile: string | null = null): Promise<Gate[]> {
  rmSync(output, { recursive: true, force: true })
  /** Packages that went into any of the bundles, by their place in package-lock.json. */
  const carried = new Set<string>()
  const gates = await Promise.all(bundles.map((bundle) => buildBundle(output, bundle, carried)))
  // Type is carried along, too, but runs nothing.
  const fonts = Object.values(fontFiles).flatMap((file) => packagePathOf(relative(projectRoot, require.resolve(file))) ?? [])
  if (sbomFile !== null) writeJson(sbomFile, sbom(new Set([...carried, ...fonts])))
  return [...gates, dependencyGate(carried)]
}

export function dependencyGate(carried: ReadonlySet<string>): Gate {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const direct = [...carried].filter(
    (path) => path === `node_modules/${packageOf(path)}` && Object.hasOwn(dependencies, packageOf(path) ?? ''),
  )
  const names = direct.flatMap((path) => packageOf(path) ?? []).sort()
  return {
    name: '云端带着的依赖',
    figure: `直接 ${names.length} 个（${names.join('、')}），连同间接 ${carried.size} 个`,
    goal: `直接的不超过 ${mostDependencies} 个`,
    met: names.length > 0 && names.length <= mostDependencies,
  }
}

async function buildBundle(
  output: string,
  { name, description, scripts, config, makesCopies, servesPages }: Bundle,
  carried: Set<string>,
): Promise<Gate> {
  const folder = join(output, name)
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, 'index.js')
  await bundle(inProject('src/cloud/functions', name, 'main.ts'), outfile, carried)
  if (makesCopies) await addTypesetting(folder, carried)
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

async function bundle(entry: string, outfile: string, carried: Set<string>): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    metafile: true,
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
  for (const input of Object.keys(metafile.inputs)) {
    const packagePath = packagePathOf(input)
    if (packagePath !== null) carried.add(packagePath)
  }
}

async function addTypesetting(folder: string, carried: Set<string>): Promise<void> {
  for (const library of typesetting) await bundle(require.resolve(library), join(folder, `${library}.js`), carried)
  mkdirSync(join(folder, fontFolder), { recursive: true })
  for (const file of Object.values(fontFiles)) copyFileSync(require.resolve(file), join(folder, fontFolder, basename(file)))
}

function writeJson(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
}
