import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod/mini'
import type { healthCodeShow } from '../../../contract/upstream/hutong/recordService'
import type { World } from '../../world'
import { findByDocument } from '../register'
import type { Outcome } from '../sealed'

/** Says in large letters that it is a sample and no use; drawn from sample.svg, with nothing in it that a scanner reads. */
const picture = readFileSync(join(__dirname, 'sample.png')).toString('base64')
const lifeMs = 10 * 60_000

/** In the authority's place: everybody living has one, anew at every asking. */
export async function showHealthCode(
  world: World,
  { documentType, documentNumber, question }: z.infer<typeof healthCodeShow.request>,
): Promise<Outcome<z.infer<typeof healthCodeShow.answer>['result']>> {
  const resident = await findByDocument(world.database, documentType, documentNumber)
  if (resident === null) return { ok: false, returnDesc: '省平台没有该居民' }
  const whose = { question, documentType, documentNumber }
  if (resident.deceasedOn !== null) return { ok: true, result: { ...whose, code: null } }
  const now = world.clock.now().getTime()
  const code = {
    mediaType: 'image/png' as const,
    image: picture,
    issuedAt: new Date(now).toISOString(),
    validUntil: new Date(now + lifeMs).toISOString(),
  }
  return { ok: true, result: { ...whose, code } }
}
