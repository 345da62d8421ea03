import { describeBug, jsonLog } from '../adapters/log/log'
import { SettingsError } from './functionApplication'

const levels = ['silent', 'error', 'info'] as const

/** For what a cloud function refuses before it has an application with a log of its own. */
export const doorLog = jsonLog(levels.find((level) => level === process.env.LOG_LEVEL) ?? 'info')

/** For a cloud function that could not even start: settings by name, anything else by kind and place. Never a value. */
export function reportToConsole(traceId: string, error: unknown): void {
  const cause = error instanceof SettingsError ? error.message : JSON.stringify(describeBug(error))
  process.stderr.write(`${traceId} ${cause}\n`)
}
