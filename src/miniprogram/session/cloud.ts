import { signIn } from '../../contract/identity/signIn'
import { type Call, createClient } from '../client/client'
import { type CallFailure, clientFailure } from '../client/failure'
import { loginCode } from '../platform/login'
import { privacyNeeded } from '../platform/privacy'
import { readSessionToken, writeSessionToken } from '../platform/sessionToken'
import { chooseTransport } from '../platform/transport'
import { currentSubject, sessionStore } from './sessionStore'

/** Kept in the token's place by who signed out, so that a restart does not sign them in again unasked. */
const signedOutMark = 'signed-out'

let renewing: Promise<CallFailure | null> | null = null

/** The one client of the app; every page asks the cloud through it. */
export const call: Call = createClient(chooseTransport(), { token: knownToken, subject: currentSubject, renew })

/** Makes sure that there is a session, by signing in when there is none. */
export function openSession(): Promise<CallFailure | null> {
  return knownToken() === null ? renew(null) : Promise.resolve(null)
}

/** However many calls find the session gone, the phone signs in once. */
function renew(used: string | null): Promise<CallFailure | null> {
  if (used !== null && knownToken() !== used) return Promise.resolve(null)
  renewing ??= signInAgain().finally(() => {
    renewing = null
  })
  return renewing
}

export function hasSignedOut(): boolean {
  return readSessionToken() === signedOutMark
}

export function forgetSession(mark: 'signedOut' | 'none'): void {
  writeSessionToken(mark === 'signedOut' ? signedOutMark : null)
  sessionStore.setState({ token: null, me: null })
}

function knownToken(): string | null {
  const { token } = sessionStore.getState()
  if (token !== null) return token
  const stored = readSessionToken()
  return stored === signedOutMark ? null : stored
}

async function signInAgain(): Promise<CallFailure | null> {
  if (hasSignedOut()) return clientFailure('client.signedOut')
  if (await privacyNeeded()) return clientFailure('client.privacyNeeded')
  const code = await loginCode()
  if (code === null) return clientFailure('client.loginUnavailable')
  const outcome = await call(signIn, { code })
  if (!outcome.ok) return outcome.failure
  const { session, me } = outcome.data
  writeSessionToken(session)
  sessionStore.setState({ token: session, me, standing: { at: 'ready' } })
  return null
}
