import type { World } from '../world'

/** A state of affairs to start the sandbox in. */
export interface Scenario {
  description: string
  prepare(world: World): Promise<void>
}
