import { bookingWaiting } from './bookingWaiting'
import { normalDay } from './default'
import { doctorWaiting } from './doctorWaiting'
import { guardiansInDispute } from './guardiansInDispute'
import { lostPhone } from './lostPhone'
import { newbornToId } from './newbornToId'
import { provinceDown } from './provinceDown'
import { publishedExample } from './publishedExample'
import type { Scenario } from './scenario'
import { smsOnly } from './smsOnly'
import { turning14 } from './turning14'
import { turning18 } from './turning18'
import { windowRoad } from './windowRoad'

export const scenarios: Readonly<Record<string, Scenario>> = {
  default: normalDay,
  provinceDown,
  doctorWaiting,
  bookingWaiting,
  smsOnly,
  newbornToId,
  turning14,
  turning18,
  guardiansInDispute,
  lostPhone,
  windowRoad,
  publishedExample,
}

export const scenarioNames: readonly string[] = Object.keys(scenarios)
