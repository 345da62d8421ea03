import Taro from '@tarojs/taro'
import { answerFromGallery } from '../platform/galleryCloud'
import { rememberPrivacyAgreed } from '../platform/privacy'
import { writeSessionToken } from '../platform/sessionToken'
import { knowReached } from '../session/reach'
import { learnServerTime } from '../session/serverClock'
import { sessionStore } from '../session/sessionStore'
import { ward } from './examples/family'
import { type Asked, galleryCloud } from './galleryCloud'
import { act, unfoldFor } from './hand'
import { holdTime, passTime } from './heldTimers'
import { now, proven } from './people'
import { settle } from './settle'
import type { GalleryState } from './state'

const blankPage = '/gallery/index'

/** What a camera reads at the document: `data-gallery` says `ready` or what went wrong, and here is what the page asked, and when. */
interface Told {
  readonly asked: Asked[]
  /** So many of them when the page opened; the others after a step. */
  opened: number
}

/**
 * Opens a state's page as if all before it had happened, and does what leads to the state. What was open before is gone first:
 * it would ask in the next one's name.
 */
export async function openState(state: GalleryState): Promise<void> {
  const told: Told = { asked: [], opened: 0 }
  Object.assign(window, { galleryTold: told })
  const path = state.url.split('?')[0] ?? ''
  try {
    if (Taro.getCurrentPages().some(({ route }) => !blankPage.includes(route ?? ''))) {
      await Taro.reLaunch({ url: blankPage })
      await settled(blankPage)
    }
    stand(state, told.asked)
    await (state.open ? state.open() : Taro.reLaunch({ url: state.url }))
    await settled(path)
    told.opened = told.asked.length
    for (const step of state.steps ?? []) {
      if (unfoldFor(step)) await settled(null)
      if ('passSeconds' in step) passTime(step.passSeconds * 1000)
      else await actOnce(step)
      await settled(null)
    }
    document.documentElement.dataset.gallery = 'ready'
  } catch (error) {
    document.documentElement.dataset.gallery = `${state.name}: ${error instanceof Error ? error.message : String(error)}`
  }
}

const mostTries = 40

/** What a hand would wait for: a page under load may still be about to let it. */
async function actOnce(step: Parameters<typeof act>[0]): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return act(step)
    } catch (error) {
      if (tries === mostTries) throw error
      await settled(null)
    }
  }
}

async function settled(path: string | null): Promise<void> {
  if (!(await settle(path))) throw new Error(`${path ?? 'the page'} does not come to rest`)
}

/** Who is there, at what time, and what the cloud says from now on; whoever was there before is somebody else. */
function stand({ at = now, phoneAheadMs = 0, who = {}, before, ...state }: GalleryState, asked: Asked[]): void {
  holdTime(Date.parse(at) + phoneAheadMs)
  learnServerTime(at)
  Reflect.deleteProperty(document, 'visibilityState')
  knowReached(true)
  rememberPrivacyAgreed()
  writeSessionToken('gallery')
  const me = who.me === undefined ? proven : who.me
  sessionStore.setState(({ era }) => ({
    standing: { at: 'ready' },
    token: 'gallery',
    subject: null,
    ended: null,
    ...who,
    me,
    era: era + 1,
  }))
  // The app looks after whoever is acted for by itself, on any page.
  const wards = who.subject ? [ward(who.subject)] : []
  const cloud = { 'family.list': { wards }, ...state.cloud }
  answerFromGallery(galleryCloud({ ...state, cloud }, me?.resident?.residentId ?? null, asked))
  before?.()
}
