import { type Dispatcher, request } from 'undici'
import * as z from 'zod/mini'
import { smsSendAnswer, smsSendPath } from '../../../contract/upstream/sms/send'
import type { Sms } from '../../ports'

/** A doctor and a patient wait for it. */
const timeoutMs = 5_000

/** Anything but a plain yes is `unavailable`: then nothing rests on a message that may not have been sent. */
export function smsApi(baseUrl: string, dispatcher: Dispatcher): Sms {
  return {
    async send(message) {
      try {
        const answer = await request(`${baseUrl}${smsSendPath}`, {
          method: 'POST',
          dispatcher,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(message),
          signal: AbortSignal.timeout(timeoutMs),
        })
        const text = await answer.body.text()
        const read = answer.statusCode === 200 ? z.safeParse(smsSendAnswer, JSON.parse(text)) : null
        return read?.success && read.data.accepted ? 'sent' : 'unavailable'
      } catch {
        return 'unavailable'
      }
    },
  }
}
