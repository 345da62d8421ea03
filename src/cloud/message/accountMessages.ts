import type { AccountMessages } from '../neighbours'

/** What identity may ask when an account is closed. */
export function accountMessagesPort(): AccountMessages {
  return {
    async forget(trx, accountId) {
      await trx.deleteFrom('message_balance').where('account_id', '=', accountId).execute()
    },
  }
}
