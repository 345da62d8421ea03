import type { Application } from './application'

const driveEveryMs = 250
const endEveryMs = 1_000
const deliverEveryMs = 1_000
const followEveryMs = 5_000
/** A day's change of age is noticed within this; access itself is looked at on every call. */
const growUpEveryMs = 5_000
/** A third of the minute that an entry may wait for its checkpoint. */
const checkpointEveryMs = 20_000
/** A twelfth of the minute that an alarm may take. */
const watchEveryMs = 5_000
const tidyEveryMs = 60_000

/** Everything that has to happen without a caller, again and again; what fails is logged and tried at the next turn. */
export function startWorker(application: Application): { stop(): Promise<void> } {
  const loops = [
    driving(application),
    loop(application, 'worker.end', endEveryMs, () => application.end()),
    loop(application, 'worker.deliver', deliverEveryMs, () => application.deliver()),
    loop(application, 'worker.follow', followEveryMs, () => application.follow()),
    loop(application, 'worker.growUp', growUpEveryMs, () => application.growUp()),
    loop(application, 'worker.checkpoint', checkpointEveryMs, () => application.checkpoint()),
    loop(application, 'worker.watch', watchEveryMs, () => application.watch()),
    loop(application, 'worker.tidy', tidyEveryMs, () => application.tidy()),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((running) => running.stop()))
    },
  }
}

interface Loop {
  stop(): Promise<void>
}

/** One slow answer of the province must not hold up the queues of others: each turn starts what there is room for and does not wait. */
function driving(application: Application): Loop {
  const onTheirWay = new Set<Promise<void>>()
  const turns = loop(application, 'worker.drive', driveEveryMs, async () => {
    for (const driven of await application.startDriving()) {
      onTheirWay.add(driven)
      void driven.finally(() => onTheirWay.delete(driven))
    }
  })
  return {
    async stop() {
      await turns.stop()
      await Promise.all(onTheirWay)
    },
  }
}

/** A turn that is still at work lets the next ones pass: they would only queue up behind it. */
function loop({ log }: Application, operation: string, everyMs: number, work: () => Promise<unknown>): Loop {
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
