import type { AskedRequest, BackChannelAnswer } from '../backChannel'
import { askedWithinHour, closeRequest, type NewAccessRequest, storeRequest } from './accessRequests'
import { codeLifeMs, replaceCode } from './authorizationCodes'
import { codeHash } from './codeHash'
import { isBlocked } from './hospitalBlocks'
import { nameOfHospital } from './hospitalNames'
import type { AuthorizationNeeds } from './needs'
import { registeredPhone } from './registeredPhone'
import { type RequestKey, writeRequestId } from './requestId'
import { sealPerson } from './sealedPerson'
import { tellGuardians } from './tellGuardians'
import { expectSmsTries, isSmsSpent } from './wrongTries'

const minute = 60_000
const lifeMs = { wechat: 30 * minute, sms: 30 * minute, booking: 7 * 24 * 60 * minute } as const
const mostAnHour = 3

const tooMany: BackChannelAnswer = { returnCode: '0', returnDesc: '贵院一小时内已向这位患者申请3次，请稍后再试' }
const smsSpent: BackChannelAnswer = { returnCode: '0', returnDesc: '这位患者的短信授权码今天已输错5次，今天请改用微信授权码' }
const smsUnsent: BackChannelAnswer = { returnCode: '0', returnDesc: '短信没有发出，请稍后再试，或改用微信授权码' }
const smsUnanswered: BackChannelAnswer = {
  returnCode: '0',
  returnDesc: '不能确定短信是否发出，这次申请已作废，请稍后再试，或改用微信授权码',
}

/**
 * The same answer whether we know the resident or not, and whether they have blocked this hospital or not:
 * it must not learn who uses this app. An SMS needs the province's register, so there it is the register that answers.
 */
export async function createAccessRequest(needs: AuthorizationNeeds, asked: AskedRequest): Promise<BackChannelAnswer> {
  const requestedAt = needs.clock.now()
  const registered = asked.kind === 'sms' ? await registeredPhone(needs.register, asked, requestedAt) : null
  if (registered?.kind === 'refused') return { returnCode: '0', returnDesc: registered.returnDesc }
  const orgName = await nameOfHospital(needs.db, asked.orgCode, asked.orgName, requestedAt)
  const request = { ...asked, orgName, requestedAt, expiresAt: new Date(requestedAt.getTime() + lifeMs[asked.kind]) }
  const sms = registered ? writeSms(needs, request, registered.phone) : null
  const stored = await store(needs, request, sms)
  if (!sms || stored.kind !== 'open') return answerOf(request, stored)
  // Only now that the code is durable. The messageId makes a repeated send one message.
  const outcome = await needs.sms.send({ messageId: stored.key.id, phone: sms.phone, text: sms.text })
  if (outcome === 'sent') return answerOf(request, stored)
  await closeRequest(needs.db, stored.key, outcome === 'notSent' ? 'unsent' : 'unanswered', needs.clock.now())
  return outcome === 'notSent' ? smsUnsent : smsUnanswered
}

type Request = AskedRequest & NewAccessRequest
type Stored = { kind: 'tooMany' } | { kind: 'smsSpent' } | { kind: 'open' | 'blocked'; key: RequestKey }

function answerOf(request: Request, stored: Stored): BackChannelAnswer {
  if (stored.kind === 'tooMany') return tooMany
  if (stored.kind === 'smsSpent') return smsSpent
  return { returnCode: '1', returnDesc: '成功', requestId: writeRequestId(stored.key), expiresAt: request.expiresAt.toISOString() }
}

interface WrittenSms {
  phone: string
  code: string
  version: string
  text: string
}

function writeSms({ random, accessReceipts }: AuthorizationNeeds, request: Request, phone: string): WrittenSms {
  const { orgName, department, staffName } = request
  const code = random.code()
  return { phone, code, ...accessReceipts.smsText({ orgName, department, staffName, code }) }
}

/** Request, code and news in one commit; a hospital that is blocked leaves a request behind that nobody sees. */
async function store(needs: AuthorizationNeeds, request: Request, sms: WrittenSms | null): Promise<Stored> {
  const { db, random, residents, messages } = needs
  const { documentType, documentNumber, orgCode, orgName, requestedAt } = request
  const foundId = await residents.idOf({ documentType, documentNumber })
  return db.transaction().execute(async (trx): Promise<Stored> => {
    const residentId = await residents.meansNow(trx, foundId)
    const key = { residentId, id: random.uuid() }
    const lately = await askedWithinHour(trx, residentId, request)
    if (lately.unanswered >= mostAnHour) return { kind: 'tooMany' }
    if (sms && (await isSmsSpent(trx, residentId, orgCode, requestedAt))) return { kind: 'smsSpent' }
    await storeRequest(trx, key, request)
    if (await isBlocked(trx, residentId, orgCode)) return { kind: 'blocked', key }
    if (sms) {
      await expectSmsTries(trx, residentId, orgCode, requestedAt)
      await replaceCode(trx, key, smsCode(needs, key, request, sms))
    } else if (!lately.replaces || lately.all < mostAnHour) {
      // Whoever asks again and again fills no inbox: the request itself is listed all the same.
      await messages.post(trx, { residentId, kind: 'request', orgName, aboutId: writeRequestId(key), now: requestedAt })
      await tellGuardians(needs, trx, { wardId: residentId, kind: 'wardRequest', orgName, now: requestedAt })
    }
    return { kind: 'open', key }
  })
}

function smsCode({ vault }: AuthorizationNeeds, key: RequestKey, request: Request, sms: WrittenSms) {
  const { documentType, documentNumber, patientName: name, requestedAt: issuedAt } = request
  return {
    hash: codeHash(vault, key, sms.code),
    receiptId: null,
    consentVersion: sms.version,
    personSealed: sealPerson(vault, { documentType, documentNumber, name }),
    madeByResidentId: null,
    issuedAt,
    expiresAt: new Date(issuedAt.getTime() + codeLifeMs),
  }
}
