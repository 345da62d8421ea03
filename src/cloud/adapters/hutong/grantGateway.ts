import * as z from 'zod/mini'
import { type CodeAuthRec, codeAuthRecPath, returnSchema } from '../../../contract/upstream/hutong/codeAuthRec'
import type { GrantGateway, GrantOrder, GrantOrderOutcome } from '../../ports'
import { type HutongLink, postSigned } from './post'
import { sm4Decrypt, sm4Encrypt } from './sm4'

export interface GrantGatewaySettings {
  readonly authBaseUrl: string
  readonly appId: string
  /** Access guide 9.1 asks for it, its own example does without: a switch, off by default (facts 0.1). */
  readonly encryptBody: boolean
}

/** 授权接口 9.2. Revocation is the same call with status 0: our inference, the guide names no other. */
export function hutongGrantGateway(link: HutongLink, settings: GrantGatewaySettings): GrantGateway {
  return {
    async save(order) {
      const plain = writeCodeAuthRec(order, link.sm4Key, settings.appId)
      const body = settings.encryptBody ? JSON.stringify({ data: sm4Encrypt(link.sm4Key, plain) }) : plain
      const answer = await postSigned(link, `${settings.authBaseUrl}${codeAuthRecPath}`, body)
      return readSaveAnswer(settings.encryptBody ? openAnswer(link.sm4Key, answer) : answer)
    },
  }
}

/** Field order and spacing as published, byte for byte. */
export function writeCodeAuthRec(order: GrantOrder, sm4Key: string, appId: string): string {
  const message: CodeAuthRec = {
    codeAuthRec: {
      authDays: 30,
      patientIdcard: sm4Encrypt(sm4Key, order.documentNumber),
      patientName: order.name,
      orgCode: order.orgCode,
      orgName: order.orgName,
      status: order.wanted === 'granted' ? '1' : '0',
      appId,
    },
  }
  return JSON.stringify(message)
}

function openAnswer(sm4Key: string, answer: unknown): unknown {
  const sealed = z.safeParse(z.object({ data: z.string() }), answer)
  const plain = sealed.success ? sm4Decrypt(sm4Key, sealed.data.data) : null
  try {
    return plain === null ? null : JSON.parse(plain)
  } catch {
    return null
  }
}

/** Protocol, then business, then state: anything but a clear 1 or 0 leaves us not knowing. */
export function readSaveAnswer(answer: unknown): GrantOrderOutcome {
  const read = z.safeParse(returnSchema, answer)
  if (!read.success) return { kind: 'unanswered' }
  const returnCode = read.data.returnCode.trim()
  if (returnCode === '1') return { kind: 'confirmed' }
  return returnCode === '0' ? { kind: 'refused' } : { kind: 'unanswered' }
}
