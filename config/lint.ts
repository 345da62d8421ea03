import { lintChecks } from './lintChecks'

/** `npm run lint`: every check runs, whatever the others say. */
async function main(): Promise<void> {
  for (const { name, run } of lintChecks) {
    const wrong = await run()
    process.stdout.write(wrong === '' ? `✓ ${name}\n` : `✗ ${name}\n${wrong}\n\n`)
    if (wrong !== '') process.exitCode = 1
  }
}

void main()
