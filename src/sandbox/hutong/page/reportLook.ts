import { randomUUID } from 'node:crypto'
import type { RecordModule } from '../../../contract/record/recordModule'
import { accessEventsReport } from '../../../contract/upstream/hutong/backChannel/accessEventsReport'
import { pause } from '../../background'
import type { World } from '../../world'
import { callCloud } from '../backChannel'
import { partiesOf } from '../sendAccessRequest'
import type { PageSession } from './pageSessions'

const waitsBetweenTries = [1000, 2000, 4000, 8000]

/** Tells the patient's side who looked at what. The doctor does not wait for it; the same eventId makes a retry harmless. */
export function reportLook(world: World, session: PageSession, module: RecordModule): void {
  const at = world.clock.now().toISOString()
  const event = { eventId: randomUUID(), ...partiesOf(world, session), module, at }
  world.background.start(async (signal) => {
    for (const wait of [0, ...waitsBetweenTries]) {
      if (!(await pause(wait, signal))) return
      const reply = await callCloud(world, accessEventsReport, event)
      if (reply.kind === 'answered' && reply.answer.returnCode === '1') return
    }
  })
}
