import { failureNumbers } from './failureNumbers'
import { failures } from './failures'

/**
 * Every number that was ever given, with what it stands for. A line is never changed and never taken out:
 * somebody may read it out from a phone that is years old. New failures are added at the end.
 */
const given = `
  A01 input.invalid
  A02 input.tooLarge
  A03 input.keyReused
  A04 session.required
  A05 level.tooLow
  A06 resource.notFound
  A07 rate.tooMany
  A08 system.unexpected
  K01 upstream.wechat
  K02 upstream.province
  K03 upstream.sms
  K04 upstream.answerRefused
  S01 identity.loginRejected
  S02 identity.phoneRejected
  S03 identity.phoneRequired
  S04 identity.documentInvalid
  S05 identity.documentUnsupported
  S06 identity.nameMismatch
  S07 identity.personFixed
  S08 identity.faceConsentRequired
  S09 identity.guardianNeeded
  S10 identity.faceUnsupported
  S11 identity.stepUpRequired
  S12 identity.proofDue
  S13 identity.soterRejected
  S14 identity.noWindowProof
  S15 identity.pinWrong
  S16 identity.pinLocked
  S17 identity.pinWeak
  S18 identity.notVouched
  S19 identity.vouchClosed
  S20 identity.vouchRefused
  S21 identity.deceased
  F01 family.notGuardian
  F02 family.frozen
  F03 family.settled
  F04 family.twoRecords
  F05 family.numberNotTheirs
  F06 family.notMinor
  F07 family.tooMany
  Y01 consent.textChanged
  Y02 consent.required
  Y03 consent.noticeRequired
  Y04 consent.notGiven
  L01 authorization.requestClosed
  L02 authorization.needsCode
  L03 authorization.needsNoCode
  M01 code.wrong
  M02 code.expired
  M03 code.used
  M04 code.locked
  M05 code.none
  R01 record.copyTooLarge
  R02 record.nothingToCopy
  X01 ticket.identityConsentRequired
  X02 ticket.evidenceInvalid
  X03 ticket.closedToEvidence
  X04 ticket.sameCentre
  X05 ticket.notNow
  X06 ticket.notComplainable
  H01 client.offline
  H02 client.garbled
  H03 client.subjectChanged
  H04 client.loginUnavailable
  H05 client.privacyNeeded
  H06 client.signedOut
`

const committed = given
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '))

describe('报错编号', () => {
  it('mean for ever what they meant when they were given', () => {
    const now = new Map<string, string>(Object.entries(failureNumbers).map(([code, number]) => [number, code]))
    // The number of a failure that is no more may be missing here, but never be another's.
    for (const [number = '', code = ''] of committed) expect([code, undefined]).toContain(now.get(number))
  })

  it('are written down here as soon as they are given', () => {
    const written = committed.map(([number, code]) => `${number} ${code}`)
    for (const [code, number] of Object.entries(failureNumbers)) expect(written).toContain(`${number} ${code}`)
    expect(new Set(committed.map(([number]) => number)).size).toBe(committed.length)
  })

  it('are there for every failure of the contract', () => {
    for (const code of Object.keys(failures)) expect(Object.keys(failureNumbers)).toContain(code)
  })

  it('are short enough to be read out, with letters that do not sound like one another or like a digit', () => {
    for (const number of Object.values(failureNumbers)) expect(number).toMatch(/^[AFHKLMRSXY]\d\d$/)
  })
})
