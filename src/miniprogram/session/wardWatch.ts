import { list as askFamily } from '../../contract/family/list'
import { call } from './cloud'
import { serverNow } from './serverClock'
import { currentEra, endActing, knowWard, sessionStore } from './sessionStore'

/** Timers take no longer waits: a birthday further away is waited for in pieces. */
const longestWaitMs = 24 * 60 * 60_000

const clockTolerance = 5 * 60_000

/** Whether one may still act for the ward, and by what name: as the cloud says now. Without its answer the birthday alone ends it. */
export async function lookAfterWard(): Promise<void> {
  if (endIfGrownUp()) return
  const { subject, era } = sessionStore.getState()
  if (subject === null) return
  const family = await call(askFamily, {})
  if (!family.ok || era !== currentEra()) return
  const ward = family.data.wards.find(({ residentId }) => residentId === subject.residentId)
  if (ward) knowWard(ward)
  else endActing(subject.residentId, isDue(subject.endsAt) ? 'grownUp' : 'ended')
}

/** Ends acting at the very midnight of the 18th birthday by the server's clock, whatever the network does; answers how to stop waiting. */
export function waitForBirthday(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    const { subject } = sessionStore.getState()
    if (subject === null || endIfGrownUp()) return
    timer = setTimeout(wait, Math.min(Math.max(0, Date.parse(subject.endsAt) - serverNow()), longestWaitMs))
  }
  wait()
  return () => clearTimeout(timer)
}

function endIfGrownUp(): boolean {
  const { subject } = sessionStore.getState()
  if (subject === null || !isOver(subject.endsAt)) return false
  endActing(subject.residentId, 'grownUp')
  return true
}

/** The cloud has ended it already; a clock that is a little behind still says why. */
function isDue(endsAt: string): boolean {
  return Date.parse(endsAt) <= serverNow() + clockTolerance
}

/** Half-open, as on the server: at midnight it is over. */
function isOver(endsAt: string): boolean {
  return Date.parse(endsAt) <= serverNow()
}
