import type { ModuleGlance } from '../../../../contract/record/overview'
import { type RecordModule, recordModules } from '../../../../contract/record/recordModule'
import type { CallFailure } from '../../../client/failure'
import { awaitsProof } from '../../../session/awaitsProof'

/** `loading` with the others · `slow`: asked for again by itself · what there is · `failed`: can be asked for again by itself. */
export type ModuleStanding =
  | { readonly at: 'loading' | 'slow' | 'failed' }
  | { readonly at: 'told'; readonly glance: Extract<ModuleGlance, { state: 'some' | 'none' }> }

export interface OverviewState {
  /** Not even the question came through, or who asks must prove first who they are: one card for the page, however many modules were asked for. */
  readonly failure: CallFailure | null
  readonly modules: Readonly<Record<RecordModule, ModuleStanding>>
}

export type OverviewEvent =
  | { readonly kind: 'asked' }
  | { readonly kind: 'answered'; readonly glances: readonly ModuleGlance[] }
  | { readonly kind: 'refused'; readonly failure: CallFailure }
  | { readonly kind: 'moduleAsked'; readonly module: RecordModule }
  /** null: forgotten by the answer. */
  | { readonly kind: 'moduleAnswered'; readonly module: RecordModule; readonly glance: ModuleGlance | null }
  | { readonly kind: 'moduleRefused'; readonly module: RecordModule; readonly failure: CallFailure }

const loading = { at: 'loading' } as const

export const overviewStart: OverviewState = {
  failure: null,
  modules: { basic: loading, report: loading, visit: loading, physical: loading, blood: loading, vaccination: loading },
}

/** No module’s fate touches another’s. */
export function overviewAfter(before: OverviewState, event: OverviewEvent): OverviewState {
  switch (event.kind) {
    case 'asked':
      return overviewStart
    case 'refused':
      return { ...before, failure: event.failure }
    case 'answered':
      return recordModules.reduce((state, module) => {
        const glance = event.glances.find((told) => told.module === module) ?? null
        return standing(state, module, glance?.state === 'slow' ? { at: 'slow' } : standingOf(glance))
      }, overviewStart)
    case 'moduleAsked':
      return standing(before, event.module, { at: 'slow' })
    case 'moduleAnswered':
      return standing(before, event.module, standingOf(event.glance))
    case 'moduleRefused':
      return awaitsProof(event.failure) ? { ...overviewStart, failure: event.failure } : standing(before, event.module, { at: 'failed' })
  }
}

/** Which modules are asked for again, each by itself. */
export function slowModules(glances: readonly ModuleGlance[]): RecordModule[] {
  return glances.filter(({ state }) => state === 'slow').map(({ module }) => module)
}

/** Still slow when it was waited for as long as may be: it can be asked for again by hand. */
function standingOf(glance: ModuleGlance | null): ModuleStanding {
  return glance === null || glance.state === 'slow' || glance.state === 'failed' ? { at: 'failed' } : { at: 'told', glance }
}

function standing(before: OverviewState, module: RecordModule, now: ModuleStanding): OverviewState {
  return { ...before, modules: { ...before.modules, [module]: now } }
}

/** Whether the page stands as high as it will. */
export function isRead({ failure, modules }: OverviewState): boolean {
  return failure === null && Object.values(modules).every(({ at }) => at !== 'loading')
}
