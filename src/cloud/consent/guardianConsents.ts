import type { GuardianConsents } from '../neighbours'
import type { Random } from '../ports'
import { appendEntry, lockChain } from './consentChain'
import { findReceipt } from './consentReceipts'
import { eraseReceipts } from './eraseReceipts'
import { writeInForce } from './texts/catalogue'
import { textSm3Of } from './texts/text'

/** 未成年人监护同意书 stands in the chain of the child it is about, said by the guardian, from whichever account of theirs. */
export function guardianConsents({ random }: { readonly random: Random }): GuardianConsents {
  return {
    isCurrent({ version, textSm3 }, now) {
      const agreement = writeInForce('guardian', {}, now)
      return agreement.version === version && textSm3Of(agreement) === textSm3
    },
    async store(trx, { residentId, accountId, channel, now }, standing) {
      const { document, version, title, ...words } = writeInForce('guardian', {}, now)
      const textSm3 = textSm3Of({ document, version, title, ...words })
      const chain = await lockChain(trx, residentId, now)
      const before = standing === null ? null : await findReceipt(trx, residentId, standing)
      if (before?.receipt.version === version) return before.receipt.receiptId
      const text = { document, version, title, textSm3, facts: {}, requestId: null }
      const how = { accountId, act: 'agreed', by: 'guardian', channel, idempotencyKey: null, now } as const
      return (await appendEntry(trx, chain, { id: random.uuid(), ...text, ...how })).receiptId
    },
    async takeBack(trx, { residentId, accountId, channel, now }, receiptId) {
      const chain = await lockChain(trx, residentId, now)
      const agreed = await findReceipt(trx, residentId, receiptId)
      if (!agreed) throw new Error('a guardianship without the receipt it was made with')
      const { document, version, title, textSm3, requestId } = agreed.receipt
      const text = { document, version, title, textSm3, requestId, facts: agreed.facts }
      const how = { accountId, act: 'withdrawn', by: 'guardian', channel, idempotencyKey: null, now } as const
      await appendEntry(trx, chain, { id: random.uuid(), ...text, ...how })
    },
    async erase(trx, residentId, receiptId, now) {
      await eraseReceipts(trx, residentId, [receiptId], now)
    },
  }
}
