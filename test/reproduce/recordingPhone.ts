import type * as z from 'zod/mini'
import { inProject } from '../../config/paths'
import type { OutputOf } from '../../src/contract/operation'
import { type OperationName, type Operations, operations } from '../../src/contract/operations'
import { packFitting } from '../../src/contract/support/packDiagnosis'
import type { CallOptions } from '../../src/miniprogram/client/client'
import type { Outcome } from '../../src/miniprogram/client/failure'
import { type Transport, wireBody } from '../../src/miniprogram/client/transport'
import type { Stack } from '../stack'

const phone = inProject('src/miniprogram')

/** What can stand between this phone and the cloud. */
export interface Conditions {
  road: 'open' | 'offline' | 'garbled'
  /** Given out by WeChat instead of a login code; null: it does its work. */
  loginCode: string | null
  token: string | null
}

type Given<Name extends OperationName> = z.input<Operations[Name]['input']>
type OutcomeOf<Name extends OperationName> = Outcome<OutputOf<Operations[Name]>>

/**
 * A phone without a screen: the app's own session, client and recorder, as they are bundled; doubles only where WeChat, its storage
 * and the network would be. Each has a memory of its own, as a phone has.
 */
export function recordingPhone(stack: Stack, openid: string) {
  Object.assign(globalThis, { APP_VERSION: '0.1.0' })
  const conditions: Conditions = { road: 'open', loginCode: null, token: null }
  let aheadMs = 0

  const transport: Transport = async (operation, body) => {
    if (conditions.road === 'offline') return { reached: false }
    const response = await fetch(`${stack.cloudUrl}/api/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(body.session === null ? {} : { authorization: `Bearer ${body.session}` }) },
      body: JSON.stringify(wireBody(body)),
    })
    const text = await response.text()
    return { reached: true, body: conditions.road === 'garbled' ? text.slice(0, -3) : JSON.parse(text) }
  }
  const doubles = {
    transport: { chooseTransport: () => transport },
    login: { loginCode: async () => conditions.loginCode ?? (await wechatCode('login')) },
    deviceName: { deviceName: () => null },
    privacy: { privacyNeeded: async () => false, onPrivacyAsked: () => undefined, rememberPrivacyAgreed: () => undefined },
    sessionToken: {
      readSessionToken: () => conditions.token,
      writeSessionToken: (token: string | null) => {
        conditions.token = token
      },
    },
    networkKind: { networkKind: () => (conditions.road === 'offline' ? 'none' : 'wifi'), whenNetworkIsBack: () => undefined },
    clock: { now: () => Date.now() + aheadMs },
    phoneKind: { phoneKind: () => ({ platform: 'h5', library: '', system: 'other' }) },
    random: { prepareRandom: async () => true },
    storedChoice: { readChoice: () => null, writeChoice: () => undefined },
    fontScale: { fontScale: () => 1, onFontScale: () => undefined },
  }

  async function wechatCode(door: 'login' | 'phone'): Promise<string> {
    const answer = await fetch(`${stack.sandboxUrl}/wechat-client/${door}`, { method: 'POST', body: JSON.stringify({ openid }) })
    return Object(await answer.json()).code
  }

  jest.resetModules()
  jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: {} }))
  for (const [name, double] of Object.entries(doubles)) jest.doMock(`${phone}/platform/${name}`, () => double, { virtual: true })
  const load = (path: string) => require(`${phone}/${path}`)
  const [cloud, start, recorder, store] = ['cloud', 'start', 'diagnosis', 'sessionStore'].map((name) => load(`session/${name}`))
  const { makeDiagnosis } = load('packages/support/diagnosis/makeDiagnosis')
  const { sealDiagnosis } = load('packages/support/diagnosis/sealDiagnosis')

  return {
    conditions,
    wechatCode,
    store: store.sessionStore,
    /** As a page comes into sight. */
    page(path: string): void {
      recorder.recordPage(`/${path}/index`)
    },
    /** As the app opens: privacy, WeChat, who it is. */
    async start(): Promise<void> {
      recorder.recordPage('/pages/home/index')
      await start.start()
    },
    ask<Name extends OperationName>(name: Name, input: Given<Name>, options: CallOptions = {}): Promise<OutcomeOf<Name>> {
      return cloud.call(operations[name], input, options)
    },
    async must<Name extends OperationName>(name: Name, input: Given<Name>, options: CallOptions = {}) {
      const outcome: OutcomeOf<Name> = await cloud.call(operations[name], input, options)
      if (!outcome.ok) throw new Error(`${name}: ${outcome.failure.code}`)
      return outcome.data
    },
    actFor(ward: { residentId: string; name: string; endsAt: string; frozen: boolean }): void {
      store.actFor(ward)
    },
    /** The phone's own clock goes with everybody's. */
    async followClock(): Promise<void> {
      aheadMs = (await stack.control.now()).getTime() - Date.now()
    },
    /** 帮助 → 生成诊断码. */
    async diagnosisCode(publicKey: string): Promise<string> {
      recorder.recordPage('/packages/support/diagnosis/index')
      return (await sealDiagnosis(packFitting(makeDiagnosis()).packed, publicKey)) ?? ''
    },
  }
}
export type RecordingPhone = ReturnType<typeof recordingPhone>
