import { bookingWaiting } from './bookingWaiting'
import { normalDay } from './default'
import { doctorWaiting } from './doctorWaiting'
import { provinceDown } from './provinceDown'
import { publishedExample } from './publishedExample'
import type { Scenario } from './scenario'
import { smsOnly } from './smsOnly'

export const scenarios: Readonly<Record<string, Scenario>> = {
  default: normalDay,
  provinceDown,
  doctorWaiting,
  bookingWaiting,
  smsOnly,
  publishedExample,
}

export const scenarioNames: readonly string[] = Object.keys(scenarios)
