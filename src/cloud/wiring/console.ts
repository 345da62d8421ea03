import { describeBug } from '../adapters/log/log'
import { SettingsError } from './functionApplication'

/** For a cloud function that could not even start: settings by name, anything else by kind and place. Never a value. */
export function reportToConsole(traceId: string, error: unknown): void {
  const cause = error instanceof SettingsError ? error.message : JSON.stringify(describeBug(error))
  process.stderr.write(`${traceId} ${cause}\n`)
}
