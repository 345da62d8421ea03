import Taro from '@tarojs/taro'
import type { Me } from '../../contract/identity/me'
import type { IdentityLevel } from '../../contract/operation'
import { agreedNotice } from './agreedNotice'
import { currentMe } from './currentMe'
import { nextStep, stepPath } from './ladder'

/** Leads to the next step of the ladder; when the last is done, back to where the person was. */
export async function raiseTo(level: IdentityLevel): Promise<void> {
  const me = await currentMe()
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

export async function leaveLadder(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await Taro.switchTab({ url: '/pages/home/index' })
}

/** `to=` of the page's address: how high this walk is meant to lead. */
export function levelWanted(to: string | undefined): IdentityLevel {
  return to === '1' ? 1 : 2
}
