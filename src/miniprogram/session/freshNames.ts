import { me as askMe } from '../../contract/identity/me'
import { call } from './cloud'
import { bePerson } from './sessionStore'
import { lookAfterWard } from './wardWatch'

/** A name may have changed just now: oneself, and the ward one acts for, are shown by the name of today. */
export async function askNamesAgain(): Promise<void> {
  const outcome = await call(askMe, {})
  if (outcome.ok) bePerson(outcome.data)
  await lookAfterWard()
}
