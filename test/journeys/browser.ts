import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { inProject, projectRoot } from '../../config/paths'
import { memoryHasRoom } from '../memory'

interface Found {
  readonly executablePath: string
  readonly env: NodeJS.ProcessEnv
}

/**
 * As root Chrome refuses its own sandbox; a proxy of the machine's must not come between two windows of 127.0.0.1.
 * Not the npm package's own list: it switches off CORS, and lets two phones share one storage.
 */
const args = ['--no-sandbox', '--no-proxy-server', '--disable-gpu', ...(memoryHasRoom() ? [] : ['--disable-dev-shm-usage'])]

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']

const applications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

export const noBrowser =
  '这台机器上找不到浏览器：请安装 Chrome 或 Chromium（Debian：apt-get install chromium；macOS：安装 Google Chrome），' +
  '或用 CHROME_PATH 指明它的位置，再运行浏览器旅程'

/** An installed Chrome or Chromium; else the one inside an npm package, which runs on Linux x64 only; else a plain refusal. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const found = installed() ?? fromPackage()
  if (!found) throw new Error(noBrowser)
  return chromium.launch({ ...found, args: [...args, ...more], headless: true })
}

function installed(): Found | null {
  const executablePath = candidates().find(isExecutable)
  return executablePath ? { executablePath, env: process.env } : null
}

function candidates(): string[] {
  const given = process.env.CHROME_PATH
  if (given) return [given]
  if (process.platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => applications.map((name) => join(folder, name)))
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin', '/opt/google/chrome']
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), '/opt/google/chrome/chrome']
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const unpacked = inProject('node_modules/.cache/jiandang/chromium')
const unpack = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"

function fromPackage(): Found | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  if (!existsSync(unpacked)) unpackPackage()
  // A bare Debian has no libnss3: the package brings its own for such machines.
  return { executablePath: join(unpacked, 'chromium'), env: { ...process.env, LD_LIBRARY_PATH: join(unpacked, 'al2023/lib') } }
}

/** The package would unpack into the machine's one temporary folder, where another user's copy is in the way. */
function unpackPackage(): void {
  const unfinished = `${unpacked}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  // It unpacks those libraries only for the machines of one cloud, which this name stands for.
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  execFileSync(process.execPath, ['-e', unpack], { cwd: projectRoot, env })
  try {
    renameSync(unfinished, unpacked)
  } catch {
    // Another worker was first; its copy is the same.
    rmSync(unfinished, { recursive: true, force: true })
  }
}
