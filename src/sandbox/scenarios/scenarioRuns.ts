import type { Background } from '../background'

/** `preparing`: people are still at it, or wait for the cloud. */
export interface ScenarioRun {
  readonly name: string
  state: 'preparing' | 'ready' | 'failed'
  said: string
}

/** Which scenarios were put on since the sandbox was last empty, and how far they are. */
export interface ScenarioRuns {
  /** Beside the request that asked for it; the same scenario again takes its place. */
  start(name: string, act: (signal: AbortSignal) => Promise<string>): void
  list(): readonly ScenarioRun[]
  /** Cuts short what is still under way. */
  clear(): void
}

export function createScenarioRuns(background: Background): ScenarioRuns {
  const runs = new Map<string, { run: ScenarioRun; ending: AbortController }>()
  return {
    start: (name, act) => {
      runs.get(name)?.ending.abort()
      const [run, ending]: [ScenarioRun, AbortController] = [{ name, state: 'preparing', said: '' }, new AbortController()]
      runs.delete(name)
      runs.set(name, { run, ending })
      background.start(async (closing) => {
        const signal = AbortSignal.any([closing, ending.signal])
        try {
          const said = await act(signal)
          Object.assign(run, { state: 'ready', said })
        } catch (error) {
          if (signal.aborted) return
          const said = error instanceof Error ? error.message : String(error)
          process.stderr.write(`场景${name}没有布置完：${said}\n`)
          Object.assign(run, { state: 'failed', said })
        }
      })
    },
    list: () => [...runs.values()].map(({ run }) => run),
    clear: () => {
      for (const { ending } of runs.values()) ending.abort()
      runs.clear()
    },
  }
}
