import type { ConsentDocument } from '../../contract/consent/agreement'
import type { Handler } from '../call'
import type { Database } from '../ports'
import { done } from '../result'
import { type Agreeing, latestReceipt } from './consentReceipts'
import type { ConsentNeeds } from './needs'
import { textInForce } from './texts/catalogue'

/** Access is agreed to once a request and listed by grant. */
const listed = ['notice', 'face', 'messages', 'guardian'] as const

export function standing({ db, clock }: ConsentNeeds): Handler<'consent.standing'> {
  return async ({ caller, resident }) => {
    const by = { residentId: resident.residentId, accountId: caller.accountId }
    const documents = await Promise.all(listed.map((document) => standingOf(db, by, document, clock.now())))
    return done({ documents })
  }
}

async function standingOf(db: Database, by: Agreeing, document: ConsentDocument, now: Date) {
  const { title, version } = textInForce(document, now)
  const latest = (await latestReceipt(db, by, document))?.receipt ?? null
  const since = latest?.agreedAt ?? null
  const receiptId = latest?.receiptId ?? null
  const said = { document, title, version, since, receiptId }
  if (!latest) return { ...said, standing: 'notAsked' as const }
  if (latest.act === 'withdrawn') return { ...said, standing: 'withdrawn' as const }
  return { ...said, standing: latest.version === version ? ('agreed' as const) : ('changed' as const) }
}

/** Agreed by this account, to the wording in force, and not taken back. */
export async function isAgreed(db: Database, by: Agreeing, document: ConsentDocument, now: Date): Promise<boolean> {
  return (await standingOf(db, by, document, now)).standing === 'agreed'
}
