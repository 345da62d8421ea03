import type { Application } from './application'

const driveEveryMs = 250
const tidyEveryMs = 60_000

/** Drives due intents and tidies, again and again; one that fails is logged and the next one comes. */
export function startWorker(application: Application): { stop(): Promise<void> } {
  const loops = [
    loop(application, 'worker.drive', driveEveryMs, () => application.drive()),
    loop(application, 'worker.tidy', tidyEveryMs, () => application.tidy()),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((running) => running.stop()))
    },
  }
}

/** A turn that is still at work lets the next ones pass: they would only queue up behind it. */
function loop({ log }: Application, operation: string, everyMs: number, work: () => Promise<unknown>): { stop(): Promise<void> } {
  let working: Promise<void> | null = null
  const timer = setInterval(() => {
    working ??= work()
      .then(
        () => undefined,
        (error: unknown) => log.bug({ traceId: 'worker', operation, error }),
      )
      .then(() => {
        working = null
      })
  }, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await working
    },
  }
}
