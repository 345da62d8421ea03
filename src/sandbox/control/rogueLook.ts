import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { recordModules } from '../../contract/record/recordModule'
import { accessEventsReport } from '../../contract/upstream/hutong/backChannel/accessEventsReport'
import { findVisit } from '../his/findVisit'
import { callCloud } from '../hutong/backChannel'
import { partiesOf } from '../hutong/sendAccessRequest'
import type { World } from '../world'

export const rogueLookBody = z.strictObject({ org: z.string(), staff: z.string(), patient: z.string(), module: z.enum(recordModules) })

export interface RogueLook {
  reported: boolean
  eventId: string
  message: string
}

/**
 * 模拟越权调阅: a hospital that looked although the rules here would have refused it. The province's log says so all the same.
 * @returns null when hospital, doctor or patient is unknown
 */
export async function rogueLook(world: World, { module, ...keys }: z.infer<typeof rogueLookBody>): Promise<RogueLook | null> {
  const visit = await findVisit(world.database, keys)
  if (visit === null) return null
  const eventId = randomUUID()
  const event = { eventId, ...partiesOf(world, visit), module, at: world.clock.now().toISOString() }
  const reply = await callCloud(world, accessEventsReport, event)
  if (reply.kind === 'noAnswer') return { reported: false, eventId, message: '云端没有应答，没有上报。' }
  const { returnCode, returnDesc } = reply.answer
  if (returnCode === '0') return { reported: false, eventId, message: returnDesc }
  return { reported: true, eventId, message: '已按越权调阅上报，居民可以在调阅记录里看到。' }
}
