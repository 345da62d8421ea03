import Taro from '@tarojs/taro'
import { guardians } from '../../../../contract/family/guardians'
import { list } from '../../../../contract/family/list'
import type { Ward } from '../../../../contract/family/ward'
import type { Outcome } from '../../../client/failure'
import { call } from '../../../session/cloud'
import { actFor, sessionStore, toActingFor } from '../../../session/sessionStore'
import { useAnswer } from '../../../session/useAnswer'

interface Family {
  readonly wards: readonly Ward[]
  /** Somebody from 14 to 17 whom others act for: there is a page for them. */
  readonly isWard: boolean
}

export function useFamily() {
  const { remote, reload } = useAnswer(readFamily)
  return { remote, reload }
}

/** Home is where acting for somebody begins and ends: whatever else was open is let go of. */
export function switchTo(ward: Ward | null): void {
  actFor(ward && toActingFor(ward))
  void Taro.switchTab({ url: '/pages/home/index' })
}

/** The details are the ward's, and so stand under the ward's colour. */
export function openDetails(ward: Ward): void {
  actFor(toActingFor(ward))
  void Taro.navigateTo({ url: '/packages/family/ward/index' })
}

/** Whom one adds, one adds as oneself. */
export function openAdd(): void {
  actFor(null)
  void Taro.navigateTo({ url: '/packages/family/add/index' })
}

async function readFamily(): Promise<Outcome<Family>> {
  const isSelf = sessionStore.getState().subject === null
  const [family, mine] = await Promise.all([call(list, {}), isSelf ? call(guardians, {}) : null])
  if (!family.ok) return family
  return { ok: true, data: { wards: family.data.wards, isWard: mine?.ok === true && mine.data.mayEnd } }
}
