import type { Messages } from '../neighbours'
import { takeOne } from './balances'
import type { MessageNeeds } from './needs'
import { sendTemplate } from './sendTemplate'
import { codeMessage } from './templateMessages'

/** Now or not at all: a code is not kept anywhere to be sent later. */
export function sendCode(needs: MessageNeeds): Messages['sendCode'] {
  return async (to, code, minutes) => {
    const templateId = needs.templates.code
    if (templateId === undefined) return false
    if (!(await needs.messageConsents.given(to.residentId, to.accountId))) return false
    if (!(await takeOne(needs.db, to.accountId, 'code'))) return false
    return (await sendTemplate(needs, to, { use: 'code', templateId, ...codeMessage(code, minutes) })) === 'sent'
  }
}
