import { type Dispatcher, request } from 'undici'
import * as z from 'zod/mini'
import { smsSendAnswer, smsSendPath } from '../../../contract/upstream/sms/send'
import { tellingUpstream } from '../../callTrace'
import type { Sms } from '../../ports'
import { isTurnedAway, neverLeft } from '../http/certainlyNotSent'

/** A doctor and a patient wait for it. */
const timeoutMs = 5_000

/** Only a plain yes is `sent`, only a plain no or a door that stayed shut `notSent`: anything else may have reached a phone. */
export function smsApi(baseUrl: string, dispatcher: Dispatcher): Sms {
  return {
    send: (message) =>
      tellingUpstream(
        { system: 'sms', question: 'sms.send' },
        () => sendOnce(baseUrl, dispatcher, message),
        (sent) => ({ answer: heard[sent] }),
      ),
  }
}

const heard = { sent: 'ok', notSent: 'refused', unanswered: 'none' } as const

async function sendOnce(baseUrl: string, dispatcher: Dispatcher, message: Parameters<Sms['send']>[0]): ReturnType<Sms['send']> {
  try {
    const answer = await request(`${baseUrl}${smsSendPath}`, {
      method: 'POST',
      dispatcher,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await answer.body.text()
    if (answer.statusCode !== 200) return isTurnedAway(answer.statusCode) ? 'notSent' : 'unanswered'
    const read = z.safeParse(smsSendAnswer, JSON.parse(text))
    if (!read.success) return 'unanswered'
    return read.data.accepted ? 'sent' : 'notSent'
  } catch (error) {
    return neverLeft(error) ? 'notSent' : 'unanswered'
  }
}
