import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files'
import type { Gate } from './gate'

export interface PackageSize {
  /** A sub-package's root, or `main`. */
  readonly name: string
  readonly bytes: number
  readonly limitKb: number
}

interface AppConfig {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
}

const mainLimitKb = 500
const subPackageLimitKb = 200
/** The curve's own library is large: it has a package to itself, so that nobody else pays for it. */
const limitsKb: Readonly<Record<string, number>> = { main: mainLimitKb, 'packages/trend/': 550 }

/** Raw bytes of each package of a built mini-program, main first: what WeChat counts. */
export function packageSizes(dist: string): PackageSize[] {
  const app: AppConfig = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/*$/, '/'))
  const bytes = new Map(['main', ...roots].map((name) => [name, 0]))
  for (const file of filesBelow(dist)) {
    const owner = roots.find((root) => file.startsWith(root)) ?? 'main'
    bytes.set(owner, (bytes.get(owner) ?? 0) + statSync(join(dist, file)).size)
  }
  return [...bytes].map(([name, size]) => ({
    name: name.replace(/\/$/, ''),
    bytes: size,
    limitKb: limitsKb[name] ?? subPackageLimitKb,
  }))
}

export function packageSizeGates(dist: string): Gate[] {
  return packageSizes(dist).map(({ name, bytes, limitKb }) => ({
    name: name === 'main' ? '主包' : `分包 ${name}`,
    figure: `${(bytes / 1024).toFixed(1)} KB`,
    goal: `不超过 ${limitKb} KB`,
    met: bytes <= limitKb * 1024,
  }))
}
