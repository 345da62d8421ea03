import type { ProofBody } from '../window/proofBody'
import { sendProof } from '../window/sendProof'
import type { World } from '../world'
import { untilAnswered } from './untilAnswered'

/** What everybody of the scenarios chose at the window. */
export const windowPin = '730915'
/** Whose colleague sits at the window. */
export const windowDesk = { org: '455404501', staff: 'zs1001' } as const

/** Somebody at a hospital's window, their documents in hand; told again until the cloud has answered. */
export async function atWindow(world: World, proof: ProofBody, signal: AbortSignal): Promise<void> {
  const proving = await untilAnswered(signal, async () => {
    const told = await sendProof(world, proof)
    return told.kind === 'noAnswer' ? 'noAnswer' : told
  })
  if (proving.kind === 'unusable' || !proving.sent) throw new Error(proving.message)
}

export function provenAtWindow(world: World, patient: string, signal: AbortSignal): Promise<void> {
  return atWindow(world, { kind: 'identity', ...windowDesk, patient, pin: windowPin }, signal)
}
