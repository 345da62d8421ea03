import { list as askFamily } from '../../contract/family/list'
import { me as askMe } from '../../contract/identity/me'
import { call } from './cloud'
import { bePerson, currentEra, sessionStore } from './sessionStore'

/** A name may have changed just now: oneself, and the ward one acts for, are shown by the name of today. */
export async function askNamesAgain(): Promise<void> {
  const outcome = await call(askMe, {})
  if (outcome.ok) bePerson(outcome.data)
  const { subject, era } = sessionStore.getState()
  if (subject === null) return
  const family = await call(askFamily, {})
  const ward = family.ok ? family.data.wards.find(({ residentId }) => residentId === subject.residentId) : undefined
  if (ward && era === currentEra()) sessionStore.setState({ subject: { residentId: ward.residentId, name: ward.name } })
}
