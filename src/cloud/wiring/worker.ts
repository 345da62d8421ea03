import type { Application } from './application'

const driveEveryMs = 250
const tidyEveryMs = 60_000

/** Drives due intents and tidies, again and again; one that fails is logged and the next one comes. */
export function startWorker(application: Application): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const guarded = (operation: string, work: () => Promise<unknown>) => () => {
    running = running.then(async () => {
      await work().catch((error: unknown) => application.log.bug({ traceId: 'worker', operation, error }))
    })
  }
  const timers = [
    setInterval(
      guarded('worker.drive', () => application.drive()),
      driveEveryMs,
    ),
    setInterval(
      guarded('worker.tidy', () => application.tidy()),
      tidyEveryMs,
    ),
  ]
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await running
    },
  }
}
