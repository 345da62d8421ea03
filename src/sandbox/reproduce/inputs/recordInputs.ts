import { recordModules } from '../../../contract/record/recordModule'
import { type InputMakers, idAt } from './inputMaker'

/** Before anything the record has. */
const longAgo = { from: '1990-01-01', to: '1990-01-02' }

export const recordInputs: InputMakers = {
  'record.overview': ({ step }) => (step.input?.module === undefined ? {} : { module: step.input.module }),
  'record.list': ({ step, memory }) => ({
    ...(step.input?.module === undefined ? {} : { module: step.input.module }),
    ...(step.input?.limit === undefined ? {} : { limit: step.input.limit }),
    ...(step.input?.searched === true ? { word: '血' } : {}),
    ...(step.input?.dated === true || step.outcome === 'input.invalid' ? { filter: filterFor(step.outcome) } : {}),
    ...(step.input?.further === true && memory.nextCursor !== null ? { cursor: memory.nextCursor } : {}),
  }),
  'record.entry': (making) => ({ entryId: idAt(making, 'entry') }),
  'record.trend': () => ({ name: '空腹血糖' }),
  'record.takeCopy': ({ step }) => ({
    format: step.input?.format ?? 'fhir',
    modules: recordModules.slice(0, typeof step.input?.modules === 'number' ? step.input.modules : recordModules.length),
    ...(step.outcome === 'record.nothingToCopy' ? longAgo : {}),
  }),
}

function filterFor(outcome: string): object {
  return outcome === 'input.invalid' ? { from: '2026-02-01', to: '2026-01-01' } : { from: '2021-01-01', to: '2030-01-01' }
}
