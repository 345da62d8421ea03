import type { OutputOf } from '../../../../contract/operation'
import { type RecordModule, recordModules } from '../../../../contract/record/recordModule'
import type { takeCopy } from '../../../../contract/record/takeCopy'
import type { CallFailure } from '../../../client/failure'
import { chinaDate } from '../../../locale/time'

export const copyTimes = ['everything', 'oneYear', 'threeYears', 'days'] as const

export interface CopyChoices {
  readonly format: 'pdf' | 'fhir'
  readonly modules: readonly RecordModule[]
  readonly time: (typeof copyTimes)[number]
  readonly from: string
  readonly to: string
}

export type Copy = OutputOf<typeof takeCopy>

/** `choosing` until it is made; the copy itself stays only as long as this page is open. */
export type CopyState = { readonly choices: CopyChoices } & (
  | { readonly at: 'choosing'; readonly refused: CallFailure | null }
  | { readonly at: 'making' }
  | { readonly at: 'made'; readonly copy: Copy }
)

export type CopyEvent =
  | { type: 'chosen'; part: Partial<CopyChoices> }
  | { type: 'moduleTapped'; module: RecordModule }
  | { type: 'started' }
  | { type: 'refused'; failure: CallFailure }
  | { type: 'made'; copy: Copy }
  | { type: 'anotherWanted' }

export const copyStart: CopyState = {
  at: 'choosing',
  refused: null,
  choices: { format: 'pdf', modules: recordModules, time: 'everything', from: '', to: '' },
}

export function copyFlow(state: CopyState, event: CopyEvent): CopyState {
  const { choices } = state
  const choosing = { at: 'choosing', choices, refused: null } as const
  switch (event.type) {
    case 'chosen':
      return { ...choosing, choices: { ...choices, ...event.part } }
    case 'moduleTapped':
      return { ...choosing, choices: { ...choices, modules: toggled(choices.modules, event.module) } }
    case 'started':
      return { at: 'making', choices }
    case 'refused':
      return { ...choosing, refused: event.failure }
    case 'anotherWanted':
      return choosing
    case 'made':
      return { at: 'made', choices, copy: event.copy }
  }
}

/** What keeps it from being made; null when nothing does. */
export function choicesWrong({ modules, time, from, to }: CopyChoices): 'noModule' | 'daysMissing' | null {
  if (modules.length === 0) return 'noModule'
  return time === 'days' && (from === '' || to === '' || to < from) ? 'daysMissing' : null
}

/** The question as the cloud takes it; `now` says which days “最近一年” are. */
export function copyQuestion({ format, modules, time, from, to }: CopyChoices, now: number) {
  return { format, modules: [...modules], ...daysOf(time, { from, to }, now) }
}

function daysOf(time: CopyChoices['time'], days: { from: string; to: string }, now: number): { from?: string; to?: string } {
  if (time === 'everything') return {}
  if (time === 'days') return days
  const today = chinaDate(now)
  const year = Number(today.slice(0, 4)) - (time === 'oneYear' ? 1 : 3)
  // The day of a leap year that is in no other.
  const day = today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)
  return { from: `${year}${day}` }
}

function toggled(modules: readonly RecordModule[], tapped: RecordModule): RecordModule[] {
  return recordModules.filter((module) => modules.includes(module) !== (module === tapped))
}
