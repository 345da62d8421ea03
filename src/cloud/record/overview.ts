import type { ModuleGlance } from '../../contract/record/overview'
import { type RecordModule, recordModules } from '../../contract/record/recordModule'
import type { Handler, SelfResident } from '../call'
import { done } from '../result'
import type { RecordNeeds } from './needs'
import { logOwnLook } from './ownLook'

/** A page that waits for the slowest of six is a page nobody sees: what is not there by then, the phone asks for by itself. */
const patienceMs = 1_500

export function overview(needs: RecordNeeds): Handler<'record.overview'> {
  return async ({ input, resident, by, caller }) => {
    const asked = input.module === undefined ? recordModules.map((module) => ({ module, patienceMs })) : [{ module: input.module }]
    const [modules] = await Promise.all([
      Promise.all(asked.map((one) => glance(needs, resident, one))),
      logOwnLook(needs, { resident, by, caller }, input.module ?? null),
    ])
    return done({ modules })
  }
}

async function glance(
  { recordService }: RecordNeeds,
  { documentType, documentNumber }: SelfResident,
  asked: { module: RecordModule; patienceMs?: number },
): Promise<ModuleGlance> {
  const { module } = asked
  const page = await recordService.list({ documentType, documentNumber, ...asked, limit: 1 })
  if (page.kind === 'slow') return { module, state: 'slow' }
  if (page.kind !== 'page') return { module, state: 'failed' }
  const [latest] = page.entries
  return latest ? { module, state: 'some', latest } : { module, state: 'none', empty: page.empty ?? 'notUploaded' }
}
