import { readFileSync } from 'node:fs'
import { dependencyGate } from './cloudBundles'
import { inProject } from './paths'
import { sbom } from './sbom'

const carried = new Set(['node_modules/pg', 'node_modules/hono'])
const written = JSON.stringify(sbom(carried))
const {
  components,
}: { components: { name: string; version: string; purl: string; scope: string; hashes?: unknown[]; properties?: { name: string }[] }[] } =
  JSON.parse(written)
const lock: { packages: Record<string, { version: string }> } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))

test('every package that the lock file fixes is in it, by version and digest, and the same again', () => {
  expect(components).toHaveLength(Object.keys(lock.packages).length - 1)
  expect(components.filter(({ hashes }) => hashes?.length === 0)).toEqual([])
  expect(components.find(({ name }) => name === 'pg')).toMatchObject({
    version: lock.packages['node_modules/pg']?.version,
    purl: `pkg:npm/pg@${lock.packages['node_modules/pg']?.version}`,
    scope: 'required',
  })
  expect(components.find(({ name }) => name === 'jest')).toMatchObject({ scope: 'excluded' })
  expect(JSON.stringify(sbom(carried))).toBe(written)
})

test('what the cloud carries along says so', () => {
  const marked = components.filter(({ properties }) => properties?.some(({ name }) => name === 'jiandang:cloud'))
  expect(marked.map(({ name }) => name).sort()).toEqual(['hono', 'pg'])
})

test('the gate counts direct dependencies only, and one too many misses it', () => {
  expect(dependencyGate(new Set([...carried, 'node_modules/pg-protocol']))).toMatchObject({
    met: true,
    figure: expect.stringContaining('直接 2 个'),
  })
  const dependencies = Object.keys(JSON.parse(readFileSync(inProject('package.json'), 'utf8')).dependencies)
  expect(dependencyGate(new Set(dependencies.slice(0, 13).map((name) => `node_modules/${name}`))).met).toBe(false)
})
