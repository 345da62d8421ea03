import type { OperationName } from '../../../src/contract/operations'
import { rawCall } from '../../patient'
import { sendMessage, signedMessage } from '../../province'
import type { Stack } from '../../stack'

/** Somebody who asks for what is another's. */
export interface Actor {
  readonly name: string
  ask(operation: OperationName, body: object): Promise<{ status: number; body: unknown }>
}

export function withSession(stack: Stack, name: string, session: string | undefined): Actor {
  return { name, ask: (operation, body) => rawCall(stack, operation, body, session) }
}

/** The owner, asking about themselves or their ward. */
export function owner(stack: Stack, name: string, session: string, subject: string | undefined): Actor {
  const about = subject === undefined ? {} : { subject }
  return { name, ask: (operation, body) => rawCall(stack, operation, { ...about, ...body }, session) }
}

/** With its own credentials, rightly signed, at the doors that are the patients'. */
export function province(stack: Stack): Actor {
  return {
    name: 'the province',
    async ask(operation, body) {
      const message = signedMessage(stack.environment, `/api/${operation}`, body, { now: await stack.control.now() })
      return sendMessage(stack.cloudUrl, { ...message, headers: { ...message.headers, 'content-type': 'application/json' } })
    },
  }
}
