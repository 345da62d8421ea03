import type { GuardianConsents } from '../neighbours'
import type { Random } from '../ports'
import { appendEntry, lockChain } from './consentChain'
import { latestReceipt } from './consentReceipts'
import { writeInForce } from './texts/catalogue'
import { textSm3Of } from './texts/text'

/** 未成年人监护同意书 stands in the chain of the child it is about, said by the guardian's account. */
export function guardianConsents({ random }: { readonly random: Random }): GuardianConsents {
  return {
    isCurrent({ version, textSm3 }, now) {
      const agreement = writeInForce('guardian', {}, now)
      return agreement.version === version && textSm3Of(agreement) === textSm3
    },
    async store(trx, { residentId, accountId, channel, now }) {
      const { document, version, title, ...words } = writeInForce('guardian', {}, now)
      const textSm3 = textSm3Of({ document, version, title, ...words })
      const chain = await lockChain(trx, residentId, now)
      const latest = (await latestReceipt(trx, { residentId, accountId }, 'guardian'))?.receipt
      if (latest?.act === 'agreed' && latest.version === version) return latest.receiptId
      const text = { document, version, title, textSm3, facts: {}, requestId: null }
      const how = { accountId, act: 'agreed', by: 'guardian', channel, idempotencyKey: null, now } as const
      return (await appendEntry(trx, chain, { id: random.uuid(), ...text, ...how })).receiptId
    },
    async takeBack(trx, { residentId, accountId, channel, now }) {
      const chain = await lockChain(trx, residentId, now)
      const latest = await latestReceipt(trx, { residentId, accountId }, 'guardian')
      if (latest?.receipt.act !== 'agreed') return
      const { document, version, title, textSm3, requestId } = latest.receipt
      const text = { document, version, title, textSm3, requestId, facts: latest.facts }
      const how = { accountId, act: 'withdrawn', by: 'guardian', channel, idempotencyKey: null, now } as const
      await appendEntry(trx, chain, { id: random.uuid(), ...text, ...how })
    },
  }
}
