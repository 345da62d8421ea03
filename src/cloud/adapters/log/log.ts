import pino from 'pino'
import { currentTraceId } from '../../callTrace'
import type { Log } from '../../ports'

/**
 * Four kinds of line, each with its allowed fields: what is not named here cannot be logged.
 * A bug's message may quote a value, so only its name and the places in our code are kept.
 */
export function jsonLog(level: string): Log {
  const logger = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
  return {
    call: ({ traceId, operation, outcome, milliseconds }) => logger.info({ traceId, operation, outcome, milliseconds }, 'call'),
    upstream: ({ traceId, system, question, answer, errcode, milliseconds }) =>
      logger.info({ traceId, system, question, answer, errcode, milliseconds }, 'upstream'),
    bug: ({ traceId, operation, error }) => logger.error({ traceId, operation, ...describeBug(error) }, 'bug'),
    alarm: ({ what, operation, honey }) => logger.error({ traceId: currentTraceId() ?? undefined, what, operation, honey }, 'alarm'),
  }
}

export function describeBug(error: unknown): { name: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const stack = error.stack ?? ''
  // The message stands before the places, and a line of it may look like one of them.
  const places = stack.slice(Math.max(0, stack.indexOf(error.message)) + error.message.length)
  const at = places
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6)
  return { name: error.name, at: at.map((line) => line.trim()) }
}
