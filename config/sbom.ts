import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inProject } from './paths'

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
}

/**
 * Everything that package-lock.json fixes, as CycloneDX: made from that file alone, offline, the same for the same file. What a build of the
 * cloud carries along says so.
 */
export function sbom(carried: ReadonlySet<string>): object {
  const text = readFileSync(inProject('package-lock.json'), 'utf8')
  const lock: { name: string; version: string; packages: Record<string, Locked> } = JSON.parse(text)
  const digest = createHash('sha256').update(text).digest('hex')
  const components = Object.entries(lock.packages).flatMap(([path, locked]) => (path === '' ? [] : [component(path, locked, carried)]))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${[digest.slice(0, 8), digest.slice(8, 12), `4${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-')}`,
    version: 1,
    metadata: { component: { type: 'application', name: lock.name, version: lock.version } },
    components,
  }
}

function component(
  path: string,
  { version = '', integrity, license, dev, optional, hasInstallScript }: Locked,
  carried: ReadonlySet<string>,
) {
  const name = packageOf(path) ?? path
  const properties = [
    ...(carried.has(path) ? [{ name: 'jiandang:cloud', value: 'true' }] : []),
    ...(hasInstallScript ? [{ name: 'jiandang:installScript', value: 'true' }] : []),
  ]
  return {
    type: 'library',
    'bom-ref': path,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    scope: dev ? 'excluded' : optional ? 'optional' : 'required',
    ...(license === undefined ? {} : { licenses: [{ license: { name: license } }] }),
    ...(integrity === undefined ? {} : { hashes: integrity.split(' ').flatMap(hashOf) }),
    ...(properties.length === 0 ? {} : { properties }),
  }
}

const algorithms: Readonly<Record<string, string>> = { sha512: 'SHA-512', sha256: 'SHA-256', sha1: 'SHA-1' }

function hashOf(integrity: string): { alg: string; content: string }[] {
  const [name = '', value = ''] = integrity.split('-')
  const alg = algorithms[name]
  return alg ? [{ alg, content: Buffer.from(value, 'base64').toString('hex') }] : []
}

/** `node_modules/a/node_modules/@b/c/lib/x.js` → `@b/c`. */
export function packageOf(path: string): string | null {
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? null
}

/** The same path up to its package: as package-lock.json names it. */
export function packagePathOf(path: string): string | null {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? null
}
