import { bookingWaiting } from './bookingWaiting'
import { consentChanged } from './consentChanged'
import { deceased } from './deceased'
import { deceasedWithAccount } from './deceasedWithAccount'
import { normalDay } from './default'
import { doctorWaiting } from './doctorWaiting'
import { emergency } from './emergency'
import { emptyRecord } from './emptyRecord'
import { expiredCode } from './expiredCode'
import { extensionWaiting } from './extensionWaiting'
import { faceMismatch } from './faceMismatch'
import { foreigner } from './foreigner'
import { formerHospitalBlocked } from './formerHospitalBlocked'
import { guardianEndedByWindow } from './guardianEndedByWindow'
import { guardiansInDispute } from './guardiansInDispute'
import { homeReturnPermit } from './homeReturnPermit'
import { hundredThousandEntries } from './hundredThousandEntries'
import { inpatient } from './inpatient'
import { lostPhone } from './lostPhone'
import { manyHospitals } from './manyHospitals'
import { newborn } from './newborn'
import { newbornToId } from './newbornToId'
import { noReading } from './noReading'
import { partialRecord } from './partialRecord'
import { provinceAnswersHalf } from './provinceAnswersHalf'
import { provinceDown } from './provinceDown'
import { provinceSlow } from './provinceSlow'
import { publishedExample } from './publishedExample'
import { recycledNumber } from './recycledNumber'
import { residencePermit } from './residencePermit'
import { revocationUnconfirmed } from './revocationUnconfirmed'
import { revokedInMidVisit } from './revokedInMidVisit'
import { rogueLook } from './rogueLook'
import type { Scenario } from './scenario'
import { smsDown } from './smsDown'
import { smsOnly } from './smsOnly'
import { ticketAnswered } from './ticketAnswered'
import { turning14 } from './turning14'
import { turning18 } from './turning18'
import { unreadableEntries } from './unreadableEntries'
import { waitingRoom } from './waitingRoom'
import { wechatDown } from './wechatDown'
import { windowRoad } from './windowRoad'

export const scenarios: Readonly<Record<string, Scenario>> = {
  default: normalDay,
  publishedExample,
  doctorWaiting,
  bookingWaiting,
  smsOnly,
  waitingRoom,
  inpatient,
  emergency,
  expiredCode,
  revokedInMidVisit,
  revocationUnconfirmed,
  extensionWaiting,
  formerHospitalBlocked,
  manyHospitals,
  consentChanged,
  noReading,
  faceMismatch,
  windowRoad,
  homeReturnPermit,
  residencePermit,
  foreigner,
  lostPhone,
  recycledNumber,
  deceased,
  deceasedWithAccount,
  newborn,
  newbornToId,
  turning14,
  turning18,
  guardiansInDispute,
  guardianEndedByWindow,
  emptyRecord,
  partialRecord,
  unreadableEntries,
  hundredThousandEntries,
  rogueLook,
  ticketAnswered,
  provinceDown,
  provinceSlow,
  provinceAnswersHalf,
  smsDown,
  wechatDown,
}

export const scenarioNames: readonly string[] = Object.keys(scenarios)
