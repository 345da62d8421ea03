import { pause } from '../background'
import type { World } from '../world'

const tryEvery = 1000
const tries = 600

/** The sandbox starts before the cloud: a scenario's doctor asks again until somebody answers, yes or no. */
export function untilAnswered(world: World, ask: () => Promise<'answered' | 'noAnswer'>): void {
  world.background.start(async (signal) => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      if ((await ask()) === 'answered' || !(await pause(tryEvery, signal))) return
    }
  })
}
