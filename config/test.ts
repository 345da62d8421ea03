import { deepGroups } from './deepGroups'
import { testRun } from './testRun'

/** `npm test [-- PATH …]`, `npm run test:deep [-- GROUP …]`: everything that must hold, counted into one closing line. */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const deep = args.includes('--deep')
  const named = args.filter((arg) => arg !== '--deep')
  const unknown = deep ? named.filter((name) => !Object.hasOwn(deepGroups, name)) : []
  if (unknown.length > 0) {
    process.stderr.write(`没有“${unknown.join('、')}”这一组。可选：${Object.keys(deepGroups).join('、')}\n`)
    process.exitCode = 1
    return
  }
  const { passed, failed } = await testRun({ deep, jestArgs: deep ? named.flatMap((name) => deepGroups[name] ?? []) : named })
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

void main()
