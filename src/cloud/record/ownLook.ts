import type { RecordModule } from '../../contract/record/recordModule'
import type { SelfResident } from '../call'
import type { RecordNeeds } from './needs'

/** Who asks, and whose record it is. */
export interface Asking {
  readonly resident: SelfResident
  readonly by: 'self' | 'guardian'
}

/**
 * One's own look, and a guardian's, is logged like everybody's: asked for is logged, durably, before the first byte is shown,
 * whatever the province answers. `module` null: the overview, or the time line over all.
 */
export async function logOwnLook(
  { clock, random, accessLog }: Pick<RecordNeeds, 'clock' | 'random' | 'accessLog'>,
  { resident, by }: Asking,
  module: RecordModule | null,
): Promise<void> {
  await accessLog.append({
    residentId: resident.residentId,
    eventId: random.uuid(),
    actor: by,
    orgCode: null,
    orgName: null,
    department: null,
    staffNo: null,
    staffName: null,
    module,
    at: clock.now(),
    standing: null,
  })
}
