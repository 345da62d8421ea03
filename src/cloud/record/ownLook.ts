import type { RecordModule } from '../../contract/record/recordModule'
import { actingGuardian } from '../actingGuardian'
import type { SelfResident, SignedIn } from '../call'
import type { RecordNeeds } from './needs'

/** Who asks, and whose record it is. */
export interface Asking {
  readonly resident: SelfResident
  readonly by: 'self' | 'guardian'
  readonly caller: SignedIn
}

/**
 * One's own look, and a guardian's, is logged like everybody's: asked for is logged, durably, before the first byte is shown,
 * whatever the province answers. `module` null: the overview, or the time line over all.
 */
export async function logOwnLook(
  { clock, random, accessLog }: Pick<RecordNeeds, 'clock' | 'random' | 'accessLog'>,
  { resident, by, caller }: Asking,
  module: RecordModule | null,
): Promise<void> {
  await accessLog.append({
    residentId: resident.residentId,
    eventId: random.uuid(),
    actor: by,
    byResidentId: actingGuardian({ by, caller }),
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
