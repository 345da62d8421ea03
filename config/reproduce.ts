import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Diagnosis } from '../src/contract/support/diagnosis'
import { homeAddress, pageAddress } from '../src/sandbox/reproduce/pageAddress'
import { readDiagnosis } from '../src/sandbox/reproduce/readDiagnosis'
import { replay } from '../src/sandbox/reproduce/replay'
import { byHand, reportOf } from '../src/sandbox/reproduce/report'
import { freePort } from './freePort'
import { type Addresses, startLocalSystem } from './localSystem'
import { inProject } from './paths'
import { Shutdown } from './shutdown'

const usage = `用法：npm run reproduce -- 诊断码或文件 [--once] [--data 目录]
  诊断码：患者在“帮助 → 生成诊断码”里复制的那一条；也可以是存着它的文件，或“-”（从标准输入读）。
  密钥：环境变量 SUPPORT_SM2_PRIVATE_KEY；没有时用 .data/settings.json（--data 指别的目录）里的那一把。
  停在出错的一步之前，系统一直开着，按 Ctrl-C 结束；--once 连出错的一步也走，一样则以 0 结束。`

/** `npm run reproduce`: the failure of a diagnosis made again on a system of its own. */
async function main(): Promise<void> {
  const given = parse()
  const named = given?.positionals[0]
  if (!given || named === undefined) return finish(1, usage)
  const key = process.env.SUPPORT_SM2_PRIVATE_KEY ?? keptKey(resolve(given.values.data ?? '.data'))
  if (key === null) return finish(1, '没有客服私钥：请设置 SUPPORT_SM2_PRIVATE_KEY，或先运行一次 npm start。')
  const read = readDiagnosis(codeOf(named), key)
  if (!read.ok) return finish(1, read.message)

  const shutdown = new Shutdown()
  const data = mkdtempSync(join(tmpdir(), 'jiandang-reproduce-'))
  shutdown.add(async () => rmSync(data, { recursive: true, force: true }))
  const stop = (exitCode: number, text: string) => {
    if (shutdown.begun) return
    process.stdout.write(`\n${text}\n`)
    void shutdown.run().then(() => process.exit(exitCode))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0, '正在停止…'))
  const died = (name: string, said: string) => stop(1, `${name}意外停止。它最后说：\n${said.trim()}`)
  try {
    process.stdout.write('正在启动一套全新的系统：\n')
    const ports = { phone: await freePort(), cloud: await freePort(), sandbox: await freePort() }
    const once = given.values.once === true
    const pages = once ? 'none' : { folder: inProject('node_modules/.cache/jiandang/h5-anywhere') }
    const addresses = await startLocalSystem({ data, ports, scenario: null }, shutdown, died, pages)
    const same = await reproduce(addresses, read.diagnosis, once)
    if (once) stop(same ? 0 : 1, same ? '重现成功。' : '没有重现。')
    else process.stdout.write('\n按 Ctrl-C 结束。\n')
  } catch (error) {
    stop(1, `没有重现成功：${error instanceof Error ? error.message : String(error)}`)
  }
}

async function reproduce({ cloud, sandbox, phone }: Addresses, diagnosis: Diagnosis, once: boolean): Promise<boolean> {
  process.stdout.write('正在按诊断码重建状态，并一步一步重走：\n')
  const addresses = { cloudUrl: cloud, sandboxUrl: sandbox }
  const made = await replay(addresses, diagnosis, { once, faults: true, taken: new Set() })
  process.stdout.write(`${reportOf(made, diagnosis)}\n`)
  if (!once && made.failing && made.difference === null) {
    const hints = byHand(made.failing).map((hint) => `${hint}\n`)
    process.stdout.write(`\n打开手机（就是这个人，就在这一页）：\n  ${pageAddress(phone, made)}\n`)
    process.stdout.write(`新开的浏览器，先在首页同意一次隐私保护指引：\n  ${homeAddress(phone, made)}\n${hints.join('')}`)
  }
  return made.same
}

function parse() {
  try {
    return parseArgs({ allowPositionals: true, options: { once: { type: 'boolean' }, data: { type: 'string' } } })
  } catch {
    return null
  }
}

function codeOf(named: string): string {
  if (named === '-') return readFileSync(0, 'utf8')
  return existsSync(named) && statSync(named).isFile() ? readFileSync(named, 'utf8') : named
}

function keptKey(data: string): string | null {
  const file = join(data, 'settings.json')
  if (!existsSync(file)) return null
  const kept: { SUPPORT_SM2_PRIVATE_KEY?: string } = JSON.parse(readFileSync(file, 'utf8'))
  return kept.SUPPORT_SM2_PRIVATE_KEY ?? null
}

function finish(exitCode: number, text: string): void {
  process.stdout.write(`${text}\n`)
  process.exitCode = exitCode
}

void main()
