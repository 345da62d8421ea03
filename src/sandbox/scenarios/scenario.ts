import type { World } from '../world'

/** What a case is about, in the order of the list. */
export const scenarioGroups = {
  everyday: '平常',
  authorization: '授权与撤销',
  identity: '认证',
  family: '家庭成员',
  record: '健康档案',
  looks: '调阅记录与工单',
  outage: '省平台、短信、微信出故障',
} as const
type ScenarioGroup = keyof typeof scenarioGroups

/** A state of affairs to start the sandbox in. */
export interface Scenario {
  readonly group: ScenarioGroup
  /** What the case is. */
  readonly title: string
  /** What a tester does, and what they should see then. Residents by their ids, as /control lists them. */
  readonly todo: string
  readonly see: string
  /** Whose phone to open: a resident's id, or an openid. */
  readonly phones?: readonly string[]
  /** The outside world, at once. */
  prepare?(world: World): Promise<void>
  /** What people do as soon as the cloud answers, by doors that everybody has; tells what a tester needs to know of it (a code). */
  act?(world: World, signal: AbortSignal): Promise<string>
}
