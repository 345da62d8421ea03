import Taro from '@tarojs/taro'
import type { Me } from '../../contract/identity/me'
import type { IdentityLevel } from '../../contract/operation'
import { agreedNotice } from './agreedNotice'
import { askedMe, currentMe } from './currentMe'
import { nextStep, stepPath, stepsOnTop } from './ladder'

/** Leads to the next step of the ladder; when the last is done, back to where the person was. */
export async function raiseTo(level: IdentityLevel): Promise<void> {
  await openStep(await currentMe(), level)
}

/** After a refusal: what the phone remembers of the level no longer holds. */
export async function raiseAfterRefusal(level: IdentityLevel): Promise<void> {
  await openStep(await askedMe(), level)
}

async function openStep(me: Me | null, level: IdentityLevel): Promise<void> {
  const step = me && me.level < level ? nextStep(me) : null
  if (step) await Taro.navigateTo({ url: stepPath(step, level, agreedNotice() !== null) })
}

/** After a step: on to the next in the same place, so that one way back leads to where it began. */
export async function continueTo(level: IdentityLevel, me: Me): Promise<void> {
  const step = me.level < level ? nextStep(me) : null
  if (step) await Taro.redirectTo({ url: stepPath(step, level, agreedNotice() !== null) })
  else await leaveLadder()
}

/** From 用户须知 on to the form it stands before. */
export async function continueToRealName(level: IdentityLevel): Promise<void> {
  await Taro.redirectTo({ url: stepPath('realName', level, true) })
}

/** Back before the form: nothing was agreed to, or to an earlier wording. */
export async function backToNotice(level: IdentityLevel, why: 'notYet' | 'changed'): Promise<void> {
  const changed = why === 'changed' ? '&changed=yes' : ''
  await Taro.redirectTo({ url: `${stepPath('realName', level, false)}${changed}` })
}

/** Done: back to the page from which the walk began, however many steps of it lie on top of that. */
export async function leaveLadder(): Promise<void> {
  const pages = Taro.getCurrentPages()
  const delta = stepsOnTop(pages.map(({ route }) => route ?? ''))
  if (pages.length > delta) await Taro.navigateBack({ delta })
  else await Taro.switchTab({ url: '/pages/home/index' })
}

/** One page back. */
export async function goBack(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await Taro.switchTab({ url: '/pages/home/index' })
}

/** `to=` of the page's address: how high this walk is meant to lead. */
export function levelWanted(to: string | undefined): IdentityLevel {
  return to === '1' ? 1 : 2
}
