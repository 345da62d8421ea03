import { me as askMe, type Me } from '../../contract/identity/me'
import { signOut as endSession } from '../../contract/identity/signOut'
import { onPrivacyAsked, privacyNeeded, rememberPrivacyAgreed } from '../platform/privacy'
import { call, forgetSession, hasSession, hasSignedOut, openSession } from './cloud'
import { bePerson, currentEra, type Standing, sessionStore } from './sessionStore'

/** WeChat's own question in the middle of something else, waiting for the person's answer. */
let answerWechat: ((agreed: boolean) => void) | null = null

function stand(standing: Standing): void {
  sessionStore.setState({ standing })
}

/** From the first frame to a known person: privacy, then WeChat, then who that is. */
export async function start(): Promise<void> {
  onPrivacyAsked((answer) => {
    answerWechat = answer
    stand({ at: 'askingPrivacy' })
  })
  if (await privacyNeeded()) return stand({ at: 'askingPrivacy' })
  await enter()
}

export async function agreePrivacy(): Promise<void> {
  rememberPrivacyAgreed()
  answerWechat?.(true)
  answerWechat = null
  await enter()
}

export function refusePrivacy(): void {
  answerWechat?.(false)
  answerWechat = null
  stand({ at: 'privacyRefused' })
}

export function askPrivacyAgain(): void {
  stand({ at: 'askingPrivacy' })
}

export async function enter(): Promise<void> {
  if (hasSignedOut()) return stand({ at: 'signedOut' })
  if (sessionStore.getState().standing.at !== 'ready') stand({ at: 'starting' })
  const era = currentEra()
  // Without a token the call signs in first, and that answer already says who it is.
  const failure = await openSession()
  if (era !== currentEra()) return
  if (failure) return stand({ at: 'failed', failure })
  if (sessionStore.getState().me) return stand({ at: 'ready' })
  const outcome = await call(askMe, {})
  if (era !== currentEra()) return
  if (outcome.ok) rememberMe(outcome.data)
  else stand({ at: 'failed', failure: outcome.failure })
}

export async function signInByHand(): Promise<void> {
  forgetSession('none')
  await enter()
}

export function signOut(): void {
  // Told first, while the session is still known; the phone then forgets at once, whether or not the server hears it.
  if (hasSession()) void call(endSession, {})
  forgetSession('signedOut')
}

export function rememberMe(me: Me): void {
  // An answer that comes after signing out names nobody.
  if (hasSession()) bePerson(me)
}
