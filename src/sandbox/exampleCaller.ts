import { randomUUID } from 'node:crypto'
import { readJson } from './hutong/readJson'
import { openSm4, sealSm4 } from './hutong/sm4'
import { tifHeaders } from './hutong/tif'
import type { SandboxSettings } from './settings'

export type ExampleCaller = (path: string, plain: object, headers?: Record<string, string>) => Promise<{ status: number; answer: unknown }>

/** For tests: asks the record service as the cloud does, signed by the sandbox's own clock and sealed. */
export function exampleCaller(sandboxUrl: string, settings: SandboxSettings): ExampleCaller {
  return async (path, plain, headers) => {
    const { now } = Object(await (await fetch(`${sandboxUrl}/control/clock`)).json())
    const signed = { ...tifHeaders(settings.paasId, settings.paasToken, randomUUID(), new Date(now)) }
    const body = JSON.stringify({ data: sealSm4(settings.sm4Key, JSON.stringify(plain)) })
    const response = await fetch(`${sandboxUrl}/records${path}`, { method: 'POST', headers: headers ?? signed, body })
    const sealed = Object(await response.json())
    return { status: response.status, answer: readJson(openSm4(settings.sm4Key, String(sealed.data)) ?? '')?.value }
  }
}
