import type { ModuleGlance } from '../../contract/record/overview'
import { type RecordModule, recordModules } from '../../contract/record/recordModule'
import type { Handler, SelfResident } from '../call'
import { done, failed } from '../result'
import type { RecordNeeds } from './needs'
import { logOwnLook } from './ownLook'

export function overview(needs: RecordNeeds): Handler<'record.overview'> {
  return async ({ resident }) => {
    const [modules] = await Promise.all([
      Promise.all(recordModules.map((module) => glance(needs, resident, module))),
      logOwnLook(needs, resident.residentId, null),
    ])
    if (modules.every((module) => module.state === 'failed')) return failed('upstream.province')
    return done({ modules })
  }
}

async function glance({ recordService }: RecordNeeds, resident: SelfResident, module: RecordModule): Promise<ModuleGlance> {
  const { documentType, documentNumber } = resident
  const page = await recordService.list({ documentType, documentNumber, module, limit: 1 })
  if (page.kind === 'unavailable') return { module, state: 'failed' }
  const [latest] = page.entries
  return latest ? { module, state: 'some', latest } : { module, state: 'none' }
}
