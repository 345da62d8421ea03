import { randomUUID } from 'node:crypto'
import type { FailureCode } from '../../contract/failures'
import { type Answer, failedAnswer } from '../dispatch'
import type { Log } from '../ports'

/** Answered before any operation was reached: its number finds a line of the log all the same. */
export function refusedAtDoor(log: Log, code: FailureCode, traceId: string = randomUUID()): Answer {
  log.call({ traceId, operation: 'door', outcome: code, milliseconds: 0 })
  return failedAnswer({ code }, null, traceId)
}
