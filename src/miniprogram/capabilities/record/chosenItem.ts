import Taro from '@tarojs/taro'
import { currentEra } from '../../session/sessionStore'

/** A laboratory item whose course over time is wanted. */
export interface ChosenItem {
  readonly name: string
  readonly item: string | null
}

/** On its way from a report to the curve: nothing of a record ever stands in an address. */
let chosen: { readonly era: number; readonly item: ChosenItem } | null = null

export function openTrend(item: ChosenItem): void {
  chosen = { era: currentEra(), item }
  void Taro.navigateTo({ url: '/packages/trend/trend/index' })
}

export function chosenItem(): ChosenItem | null {
  return chosen?.era === currentEra() ? chosen.item : null
}
