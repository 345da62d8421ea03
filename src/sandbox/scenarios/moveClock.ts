import { readJson } from '../hutong/readJson'
import type { World } from '../world'
import { untilSeen } from './untilAnswered'

/** Nearer than this the cloud has seen the new time: it asks for it every second. */
const near = 500

/** Everybody's time: done when the cloud goes by it, too, so that neither signs in the other's past. */
export async function moveClock(world: World, signal: AbortSignal, to: Date): Promise<void> {
  world.clock.set(to)
  await cloudFollows(world, signal)
}

export async function cloudFollows(world: World, signal: AbortSignal): Promise<void> {
  await untilSeen(signal, async () => {
    const health = await fetch(`${world.settings.cloudBaseUrl}/healthz`, { signal }).catch(() => null)
    const { now } = Object(readJson((await health?.text()) ?? '')?.value)
    return Math.abs(Date.parse(String(now)) - world.clock.now().getTime()) < near ? true : null
  })
}
