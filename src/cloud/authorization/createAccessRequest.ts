import type { AskedRequest, BackChannelAnswer } from '../backChannel'
import { askedWithinHour, closeRequest, type NewAccessRequest, storeRequest } from './accessRequests'
import { codeLifeMs, replaceCode } from './authorizationCodes'
import { codeHash } from './codeHash'
import { isBlocked } from './hospitalBlocks'
import type { AuthorizationNeeds } from './needs'
import { registeredPhone } from './registeredPhone'
import { type RequestKey, writeRequestId } from './requestId'

const minute = 60_000
const lifeMs = { wechat: 30 * minute, sms: 30 * minute, booking: 7 * 24 * 60 * minute } as const
const mostAnHour = 3

const tooMany: BackChannelAnswer = { returnCode: '0', returnDesc: '贵院一小时内已向这位患者申请3次，请稍后再试' }
const smsUnsent: BackChannelAnswer = { returnCode: '0', returnDesc: '短信没有发出，请稍后再试，或改用微信授权码' }

/**
 * The same answer whether we know the resident or not, and whether they have blocked this hospital or not:
 * it must not learn who uses this app. An SMS needs the province's register, so there it is the register that answers.
 */
export async function createAccessRequest(needs: AuthorizationNeeds, asked: AskedRequest): Promise<BackChannelAnswer> {
  const requestedAt = needs.clock.now()
  const request = { ...asked, requestedAt, expiresAt: new Date(requestedAt.getTime() + lifeMs[asked.kind]) }
  if (asked.kind !== 'sms') return answerOf(request, await store(needs, asked, request, null))
  const registered = await registeredPhone(needs.register, asked, requestedAt)
  if (registered.kind === 'refused') return { returnCode: '0', returnDesc: registered.returnDesc }
  const sms = writeSms(needs, asked, registered.phone)
  const stored = await store(needs, asked, request, sms)
  if (stored.kind !== 'open') return answerOf(request, stored)
  // Only now that the code is durable. The messageId makes a repeated send one message.
  if ((await needs.sms.send({ messageId: stored.key.id, phone: sms.phone, text: sms.text })) === 'sent') return answerOf(request, stored)
  await closeRequest(needs.db, stored.key, 'unsent', needs.clock.now())
  return smsUnsent
}

type Stored = { kind: 'tooMany' } | { kind: 'open' | 'blocked'; key: RequestKey }

function answerOf(request: NewAccessRequest, stored: Stored): BackChannelAnswer {
  if (stored.kind === 'tooMany') return tooMany
  return { returnCode: '1', returnDesc: '成功', requestId: writeRequestId(stored.key), expiresAt: request.expiresAt.toISOString() }
}

interface WrittenSms {
  phone: string
  code: string
  version: string
  text: string
}

function writeSms({ random, accessReceipts }: AuthorizationNeeds, asked: AskedRequest, phone: string): WrittenSms {
  const { orgName, department, staffName } = asked
  const code = random.code()
  return { phone, code, ...accessReceipts.smsText({ orgName, department, staffName, code }) }
}

/** Request, code and news in one commit; a hospital that is blocked leaves a request behind that nobody sees. */
async function store(needs: AuthorizationNeeds, asked: AskedRequest, request: NewAccessRequest, sms: WrittenSms | null): Promise<Stored> {
  const { db, random, residents, messages } = needs
  const { documentType, documentNumber, patientName, orgName } = asked
  const residentId = await residents.idOf({ documentType, documentNumber })
  const key = { residentId, id: random.uuid() }
  return db.transaction().execute(async (trx): Promise<Stored> => {
    const lately = await askedWithinHour(trx, residentId, request)
    if (lately.unanswered >= mostAnHour) return { kind: 'tooMany' }
    await storeRequest(trx, key, request)
    if (await isBlocked(trx, residentId, request.orgCode)) return { kind: 'blocked', key }
    if (sms) {
      await residents.remember(trx, residentId, { documentType, documentNumber, name: patientName })
      await replaceCode(trx, key, smsCode(needs, key, request, sms))
    } else if (!lately.replaces || lately.all < mostAnHour) {
      // Whoever asks again and again fills no inbox: the request itself is listed all the same.
      await messages.post(trx, { residentId, kind: 'request', orgName, aboutId: writeRequestId(key), now: request.requestedAt })
    }
    return { kind: 'open', key }
  })
}

function smsCode({ vault }: AuthorizationNeeds, key: RequestKey, request: NewAccessRequest, sms: WrittenSms) {
  const { requestedAt: issuedAt } = request
  const expiresAt = new Date(issuedAt.getTime() + codeLifeMs)
  return { hash: codeHash(vault, key, sms.code), receiptId: null, consentVersion: sms.version, issuedAt, expiresAt }
}
