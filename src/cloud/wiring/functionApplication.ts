import { type Application, startApplication } from './application'
import { readSettings } from './settings'

/** Its message names settings, never their values. */
export class SettingsError extends Error {}

let starting: Promise<Application> | null = null

/** One application for the life of a function instance; a start that failed is tried again at the next call. */
export function functionApplication(): Promise<Application> {
  starting ??= start().catch((error: unknown) => {
    starting = null
    throw error
  })
  return starting
}

async function start(): Promise<Application> {
  const read = readSettings(process.env)
  if (!read.ok) throw new SettingsError(read.message)
  return startApplication(read.settings, { connections: 2, ownConnections: 0, waitForFirstTry: true })
}
