import type { Handlers } from '../call'
import type { AccessReceipts, FaceConsents, MessageConsents, NoticeConsents } from '../neighbours'
import type { Clock, Database, Random } from '../ports'
import { done } from '../result'
import { appendEntry, lockChain } from './consentChain'
import { accessVersion } from './consentReceipts'
import { current } from './current'
import { guardianConsents } from './guardianConsents'
import type { ConsentNeeds } from './needs'
import { receipts } from './receipts'
import { receiptText } from './receiptText'
import { sign } from './sign'
import { smsInForce, smsVersion } from './smsText'
import { isAgreed, standing } from './standing'
import { writeInForce } from './texts/catalogue'
import { sm3Of, textSm3Of } from './texts/text'
import { withdraw } from './withdraw'

export function consentHandlers(needs: ConsentNeeds) {
  return {
    'consent.notice': async () => done(writeInForce('notice', {}, needs.clock.now())),
    'consent.current': current(needs),
    'consent.sign': sign(needs),
    'consent.withdraw': withdraw(needs),
    'consent.standing': standing(needs),
    'consent.receipts': receipts(needs),
    'consent.receiptText': receiptText(needs),
  } satisfies Partial<Handlers>
}

interface Needs {
  readonly db: Database
  readonly clock: Clock
  readonly random: Random
}

/** What identity, family, authorization and message may ask about consent. */
export function consentPorts(needs: Needs) {
  return {
    faceConsents: agreed(needs, 'face'),
    messageConsents: agreed(needs, 'messages'),
    noticeConsents: noticeConsents(needs),
    guardianConsents: guardianConsents(needs),
    accessReceipts: accessReceipts(needs),
  }
}

function agreed({ db, clock }: Needs, document: 'face' | 'messages'): FaceConsents & MessageConsents {
  return { given: (residentId, accountId) => isAgreed(db, { residentId, accountId }, document, clock.now()) }
}

function noticeConsents({ random }: Needs): NoticeConsents {
  return {
    isCurrent({ version, textSm3 }, now) {
      const notice = writeInForce('notice', {}, now)
      return notice.version === version && textSm3Of(notice) === textSm3
    },
    async store(trx, { residentId, accountId, channel, now }) {
      const notice = writeInForce('notice', {}, now)
      const chain = await lockChain(trx, residentId, now)
      // Real name can be verified again; what was agreed to before stands and needs no second receipt.
      if (await isAgreed(trx, { residentId, accountId }, 'notice', now)) return
      const { document, version, title } = notice
      const text = { document, version, title, textSm3: textSm3Of(notice), facts: {}, requestId: null }
      await appendEntry(trx, chain, { id: random.uuid(), accountId, act: 'agreed', channel, idempotencyKey: null, now, ...text })
    },
  }
}

function accessReceipts({ db, clock, random }: Needs): AccessReceipts {
  return {
    versionOf: (residentId, receiptId, requestId, guardianAccountId) =>
      accessVersion(db, residentId, receiptId, requestId, guardianAccountId),
    smsText(facts) {
      const sms = smsInForce(clock.now())
      return { version: sms.version, text: sms.write(facts) }
    },
    async storeSms(trx, { residentId, requestId, version, facts, now }) {
      const sms = smsVersion(version)
      if (!sms) throw new Error('an SMS of a version that was never published')
      const { orgName, department, staffName, code } = facts
      const text = { document: 'access', version, title: sms.title, textSm3: sm3Of(sms.write(facts)), requestId } as const
      const how = { accountId: null, act: 'agreed', channel: 'sms', idempotencyKey: null, now } as const
      const chain = await lockChain(trx, residentId, now)
      const receipt = await appendEntry(trx, chain, { id: random.uuid(), ...text, ...how, facts: { orgName, department, staffName, code } })
      return receipt.receiptId
    },
  }
}
