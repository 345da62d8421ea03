import * as z from 'zod/mini'
import { type CodeAuthRec, codeAuthRecPath, returnSchema } from '../../../contract/upstream/hutong/codeAuthRec'
import { tellingUpstream } from '../../callTrace'
import type { GrantGateway, GrantOrder, GrantOrderOutcome } from '../../ports'
import type { UpstreamAnswer } from '../../upstreamLine'
import { upstreamQuestion } from '../http/upstreamQuestion'
import type { Carried } from './circuit'
import { carry, type HutongLink } from './post'
import { sm4Decrypt, sm4Encrypt } from './sm4'

export interface GrantGatewaySettings {
  readonly authBaseUrl: string
  readonly appId: string
  /** Access guide 9.1 asks for it, its own example does without: a switch, off by default (facts 0.1). */
  readonly encryptBody: boolean
}

/** 授权接口 9.2. Revocation is the same call with status 0: our inference, the guide names no other. */
export function hutongGrantGateway(link: HutongLink, settings: GrantGatewaySettings): GrantGateway {
  const url = `${settings.authBaseUrl}${codeAuthRecPath}`
  return {
    resting: () => link.circuits(url).resting(),
    async save(order) {
      const plain = writeCodeAuthRec(order, link.sm4Key, settings.appId)
      const body = settings.encryptBody ? JSON.stringify({ data: sm4Encrypt(link.sm4Key, plain) }) : plain
      return tellingUpstream(
        { system: 'province', question: upstreamQuestion(url) },
        async () => {
          const carried = await carry(link, url, body)
          return readSave(settings.encryptBody ? opened(link.sm4Key, carried) : carried)
        },
        ({ kind }) => ({ answer: heard[kind] }),
      )
    },
  }
}

const heard: Record<GrantOrderOutcome['kind'], UpstreamAnswer> = {
  confirmed: 'ok',
  refused: 'refused',
  unanswered: 'none',
  notSent: 'resting',
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

function opened(sm4Key: string, carried: Carried): Carried {
  if (carried.kind !== 'answer') return carried
  const sealed = z.safeParse(z.object({ data: z.string() }), carried.body)
  const plain = sealed.success ? sm4Decrypt(sm4Key, sealed.data.data) : null
  try {
    return plain === null ? { kind: 'lost' } : { kind: 'answer', body: JSON.parse(plain) }
  } catch {
    return { kind: 'lost' }
  }
}

/**
 * 先判断协议字段返回，再业务返回，最后交易状态 (access guide 9.1), as one result. Protocol: not carried, or not in the agreed form,
 * leaves us not knowing. Business: `returnCode` 0 changed nothing. State: a save has none of its own, so 1 is 已登记.
 */
export function readSave(carried: Carried): GrantOrderOutcome {
  if (carried.kind === 'notSent') return { kind: 'notSent' }
  const read = carried.kind === 'answer' ? z.safeParse(returnSchema, carried.body) : null
  if (!read?.success) return { kind: 'unanswered' }
  switch (read.data.returnCode.trim()) {
    case '1':
      return { kind: 'confirmed' }
    case '0':
      return { kind: 'refused' }
    default:
      return { kind: 'unanswered' }
  }
}
