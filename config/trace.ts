import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { findTrace, readTraceId } from '../src/cloud/support/traceLines'
import { traceWords } from '../src/cloud/support/traceWords'

const usage = `用法：npm run trace -- 编号 [日志文件 …] [--data 目录]
  编号：错误卡片上的8位（有没有短横都可以），或完整的编号。
  不写日志文件时，找 .data/logs/*.log；写“-”时，从标准输入读。`

/** `npm run trace -- ID`: what the logs have of one answer, in words. */
async function main(): Promise<void> {
  const given = parse()
  const [typed, ...named] = given?.positionals ?? []
  if (!given || typed === undefined) return finish(1, usage)
  const wanted = readTraceId(typed)
  if (wanted === null) return finish(1, `“${typed}”不像编号：编号是8位以上的数字和字母a–f。\n${usage}`)
  const files = named.length > 0 ? named : logsBelow(join(resolve(given.values.data ?? '.data'), 'logs'))
  const missing = files.find((file) => file !== '-' && !existsSync(file))
  if (missing !== undefined) return finish(1, `没有这个文件：${missing}`)
  if (files.length === 0) return finish(1, '没有找到日志。请先运行 npm start，或写明日志文件。')
  const traced = await findTrace(wanted, linesOf(files))
  finish(traced.kind === 'one' ? 0 : 1, traceWords(traced, typed))
}

function parse() {
  try {
    return parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } })
  } catch {
    return null
  }
}

function logsBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.log'))
  return names.sort().map((name) => join(folder, name))
}

async function* linesOf(files: readonly string[]): AsyncIterable<string> {
  for (const file of files) {
    const input = file === '-' ? process.stdin : createReadStream(file)
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  }
}

function finish(exitCode: number, text: string): void {
  process.stdout.write(`${text}\n`)
  process.exitCode = exitCode
}

void main()
