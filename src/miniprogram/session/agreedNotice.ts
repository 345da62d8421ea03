import type { AgreedNotice } from '../../contract/consent/notice'
import { currentEra } from './sessionStore'

/** 用户须知 as this person agreed to it in this run: in memory alone, and gone with whoever agreed. */
let agreed: { readonly era: number; readonly notice: AgreedNotice } | null = null

export function rememberNotice(notice: AgreedNotice): void {
  agreed = { era: currentEra(), notice }
}

export function forgetNotice(): void {
  agreed = null
}

export function agreedNotice(): AgreedNotice | null {
  return agreed?.era === currentEra() ? agreed.notice : null
}
