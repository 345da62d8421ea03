import type { RecordModule } from '../../contract/record/recordModule'
import type { RecordNeeds } from './needs'

/** One's own look is logged like everybody's: asked for is logged, durably, before the first byte is shown, whatever the province answers. */
export async function logOwnLook(
  { clock, random, accessLog }: RecordNeeds,
  residentId: string,
  module: RecordModule | null,
): Promise<void> {
  await accessLog.append({
    residentId,
    eventId: random.uuid(),
    actor: 'self',
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
