import { me as askMe, type Me } from '../../contract/identity/me'
import { call } from './cloud'
import { sessionStore } from './sessionStore'
import { rememberMe } from './start'

/** Who is signed in; a page that is opened first has to ask. */
export async function currentMe(): Promise<Me | null> {
  return sessionStore.getState().me ?? askedMe()
}

/** The same asked anew: a level may have been taken away since, from another phone. */
export async function askedMe(): Promise<Me | null> {
  const outcome = await call(askMe, {})
  if (outcome.ok) rememberMe(outcome.data)
  return outcome.ok ? outcome.data : null
}
