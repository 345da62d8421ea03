import { type BuildPart, buildParts, isBuildPart } from './buildParts'
import { type Gate, gateLine } from './gates/gate'

/** `npm run build [-- weapp|h5|cloud …]`: everything that is deployed, held to its figures. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !isBuildPart(name))
  if (unknown.length > 0) return fail(`没有 ${unknown.join('、')} 这一部分，可选：${Object.keys(buildParts).join('、')}`)
  const parts: BuildPart[] = asked.length > 0 ? asked.filter(isBuildPart) : ['weapp', 'h5', 'cloud']
  const gates: Gate[] = []
  try {
    for (const part of parts) gates.push(...(await buildParts[part]()))
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
  process.stdout.write(`${gates.map(gateLine).join('\n')}\n`)
  const missed = gates.filter(({ met }) => !met).length
  if (missed > 0) fail(`有 ${missed} 项没有达到。`)
}

function fail(text: string): void {
  process.stderr.write(`${text}\n`)
  process.exitCode = 1
}

void main()
