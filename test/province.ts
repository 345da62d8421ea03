import { randomUUID } from 'node:crypto'
import { backChannelDigest, type IncomingMessage } from '../src/cloud/adapters/hutong/backChannelGuard'
import { sm4Encrypt } from '../src/cloud/adapters/hutong/sm4'
import { tifHeaders } from '../src/cloud/adapters/hutong/tif'
import { digestHeader } from '../src/contract/upstream/hutong/tifHeaders'
import type { SyntheticResident } from './patient'

type Environment = Readonly<Record<string, string>>

export interface Signed {
  readonly now: Date
  readonly nonce?: string
}

/** A message as the province signs it. */
export function signedMessage(
  environment: Environment,
  path: string,
  body: object | Buffer,
  { now, nonce = randomUUID() }: Signed,
): IncomingMessage {
  const rawBody = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
  const credentials = {
    paasId: need(environment, 'HUTONG_BACKCHANNEL_PAAS_ID'),
    paasToken: need(environment, 'HUTONG_BACKCHANNEL_PAAS_TOKEN'),
  }
  const headers = tifHeaders(credentials, now, nonce)
  return digested(environment, { method: 'POST', path, headers, rawBody })
}

/** The same message with the digest that belongs to it as it stands. */
export function digested(environment: Environment, message: IncomingMessage): IncomingMessage {
  const { 'x-tif-timestamp': timestamp = '', 'x-tif-nonce': nonce = '' } = message.headers
  const digest = backChannelDigest(need(environment, 'HUTONG_BACKCHANNEL_DIGEST_KEY'), message, timestamp, nonce)
  return { ...message, headers: { ...message.headers, [digestHeader]: digest } }
}

export interface Asked {
  readonly orgCode: string
  readonly orgName: string
  readonly department: string
  readonly staffNo: string
  readonly staffName: string
}

/** `accessRequests.create` for one of the sandbox's residents. */
export function createRequest(environment: Environment, person: SyntheticResident, asked: Asked): object {
  const documentNumber = sm4Encrypt(need(environment, 'HUTONG_SM4_KEY'), person.documentNumber)
  return { kind: 'wechat', visitType: 'outpatient', ...asked, documentType: person.documentType, documentNumber, patientName: person.name }
}

/** Sends it to a cloud, byte for byte. */
export async function sendMessage(
  cloudUrl: string,
  { path, headers, rawBody }: IncomingMessage,
): Promise<{ status: number; body: unknown }> {
  const sent = Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const response = await fetch(`${cloudUrl}${path}`, { method: 'POST', headers: sent, body: new Uint8Array(rawBody) })
  return { status: response.status, body: await response.json() }
}

function need(environment: Environment, name: string): string {
  const value = environment[name]
  if (value === undefined) throw new Error(`no ${name}`)
  return value
}
