import { testRun } from './testRun'

/** `npm test [-- PATH …]`, `npm run test:deep`: everything that must hold, counted into one closing line. */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const deep = args.includes('--deep')
  const { passed, failed } = await testRun({ deep, jestArgs: args.filter((arg) => arg !== '--deep') })
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

void main()
