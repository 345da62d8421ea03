import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { largestBodyBytes } from '../../contract/answer'

/**
 * Refuses bodies over 64 KB. A declared length is believed (Node's parser holds the sender to it) without turning the
 * request into a stream, which would cost more than the rest of the call; a chunked body is counted as it comes.
 */
export function limitedBody(tooLarge: () => Response): MiddlewareHandler {
  const counted = bodyLimit({ maxSize: largestBodyBytes, onError: tooLarge })
  return async (context, next) => {
    const declared = context.req.header('content-length')
    if (declared === undefined || context.req.header('transfer-encoding') !== undefined) return counted(context, next)
    return Number(declared) > largestBodyBytes ? tooLarge() : next()
  }
}
