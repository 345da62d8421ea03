import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { scenarioText } from '../src/sandbox/scenarios/scenarioList'
import { scenarioNames } from '../src/sandbox/scenarios/scenarios'

export interface StartOptions {
  readonly data: string
  readonly ports: { readonly phone: number; readonly cloud: number; readonly sandbox: number }
  readonly scenario: string | null
}

type Read = { kind: 'start'; options: StartOptions } | { kind: 'say'; text: string; exitCode: 0 | 1 }

const usage = `用法：npm start -- [--data 目录] [--ports 手机,云接口,沙箱] [--scenario 场景] [--scenarios]`

/** What follows `npm start --`. */
export function readStartOptions(args: readonly string[]): Read {
  const given = parse(args)
  if (!given) return { kind: 'say', text: usage, exitCode: 1 }
  if (given.help) return { kind: 'say', text: usage, exitCode: 0 }
  if (given.scenarios) return { kind: 'say', text: scenarioText(), exitCode: 0 }
  const ports = (given.ports ?? '10086,8787,9797').split(',').map(Number)
  const [phone, cloud, sandbox, more] = ports
  if (
    phone === undefined ||
    cloud === undefined ||
    sandbox === undefined ||
    more !== undefined ||
    !ports.every(isPort) ||
    new Set(ports).size < 3
  ) {
    return { kind: 'say', text: '--ports 应为三个不同的端口（1–65535），用逗号隔开，例如 10086,8787,9797', exitCode: 1 }
  }
  const scenario = given.scenario ?? null
  if (scenario !== null && !scenarioNames.includes(scenario)) {
    return { kind: 'say', text: `没有“${scenario}”这个场景，可选：${scenarioNames.join('、')}`, exitCode: 1 }
  }
  return { kind: 'start', options: { data: resolve(given.data ?? '.data'), ports: { phone, cloud, sandbox }, scenario } }
}

function parse(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    return parseArgs({ args: [...args], options: { data: text, ports: text, scenario: text, scenarios: flag, help: flag } }).values
  } catch {
    return null
  }
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port > 0 && port < 65536
}
