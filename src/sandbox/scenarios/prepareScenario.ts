import type { World } from '../world'
import { scenarioNames, scenarios } from './scenarios'

/** The world at once; what people do in it as soon as the cloud is up (scenarioRuns.ts). */
export async function prepareScenario(world: World, name: string): Promise<void> {
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined
  if (scenario === undefined) throw new Error(`没有场景“${name}”，可选：${scenarioNames.join('、')}`)
  await scenario.prepare?.(world)
  world.scenarioRuns.start(name, async (signal) => (await scenario.act?.(world, signal)) ?? '')
}
