import { me as askMe, type Me } from '../../contract/identity/me'
import { call } from './cloud'
import { sessionStore } from './sessionStore'
import { rememberMe } from './start'

/** Who is signed in; a page that is opened first has to ask. */
export async function currentMe(): Promise<Me | null> {
  const known = sessionStore.getState().me
  if (known) return known
  const outcome = await call(askMe, {})
  if (outcome.ok) rememberMe(outcome.data)
  return outcome.ok ? outcome.data : null
}
