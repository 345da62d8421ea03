import { createHash } from 'node:crypto'
import fc from 'fast-check'
import * as z from 'zod/mini'
import { type Diagnosis, diagnosisSchema, longestCode, mostSteps } from '../../../src/contract/support/diagnosis'
import { mostPackedBytes, readCode, sealBytes, writeCode } from '../../../src/contract/support/diagnosisCode'
import { packDiagnosis, packFitting } from '../../../src/contract/support/packDiagnosis'
import { unpackDiagnosis } from '../../../src/contract/support/unpackDiagnosis'
import { deep } from '../../deep'
import { recordFigure } from '../../figures'
import { randomDiagnosis } from './randomDiagnosis'

const runs = deep ? 10_000 : 100

/** As long as what SM2 makes of it; which bytes they are is nothing to the code. */
function sealedLike(packed: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: packed.length + sealBytes }, (_, place) => packed[place] ?? 7)
}

describe('a diagnosis as a code', () => {
  it('is read as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(randomDiagnosis(false), (diagnosis) => {
        expect(z.safeParse(diagnosisSchema, diagnosis).success).toBe(true)
        expect(unpackDiagnosis(packDiagnosis(diagnosis))).toEqual(diagnosis)
      }),
      { numRuns: runs, seed: 61 },
    )
  }, 300_000)

  it('has at most 4,000 characters however much there is to tell, and says how much of the way it left out', () => {
    let longest = 0
    let fewest = mostSteps
    fc.assert(
      fc.property(randomDiagnosis(true), (diagnosis) => {
        const { told, packed } = packFitting(diagnosis)
        const code = writeCode(sealedLike(packed))
        longest = Math.max(longest, code.length)
        fewest = Math.min(fewest, told.steps.length)
        expect(code.length).toBeLessThanOrEqual(longestCode)
        // The newest steps are there, and every one that is not is counted.
        expect(told.steps).toEqual(diagnosis.steps.slice(diagnosis.steps.length - told.steps.length))
        expect(told.earlier - diagnosis.earlier).toBe(diagnosis.steps.length - told.steps.length)
      }),
      { numRuns: runs, seed: 62, endOnFailure: true },
    )
    recordFigure('诊断码最长（随机的最宽内容）', `${longest}字`, `≤ ${longestCode}字（${runs}条，至少留下${fewest}步）`)
  }, 900_000)

  it('holds 100 steps of the widest kind there really is', () => {
    const { told, packed } = packFitting(widestWay)
    expect(told.steps).toHaveLength(mostSteps)
    expect(told.earlier).toBe(0)
    const length = writeCode(sealedLike(packed)).length
    recordFigure('诊断码：100步真实的最宽操作', `${length}字`, `≤ ${longestCode}字，一步不少`)
    expect(length).toBeLessThanOrEqual(longestCode)
  })

  it('leaves as much room for the packed bytes as the characters allow', () => {
    expect(writeCode(new Uint8Array(mostPackedBytes + sealBytes)).length).toBeLessThanOrEqual(longestCode)
    expect(writeCode(new Uint8Array(mostPackedBytes + sealBytes + 3)).length).toBeGreaterThan(longestCode)
  })
})

describe('a code that was pasted', () => {
  const sealed = sealedLike(packDiagnosis(emptyDiagnosis()))
  const code = writeCode(sealed)

  it('is read also with the line breaks and blanks of a message', () => {
    expect(readCode(`\n ${code.slice(0, 40)}\n${code.slice(40)}  `)).toEqual({ ok: true, sealed })
  })

  it('is called cut off wherever its end is missing', () => {
    for (let length = 1; length < code.length; length += 1) expect(readCode(code.slice(0, length))).toEqual({ ok: false, why: 'cutOff' })
  })

  it('is called changed when a letter of it is another', () => {
    for (let at = 1; at < code.length; at += 1) {
      const other = code[at] === 'A' ? 'B' : 'A'
      const read = readCode(code.slice(0, at) + other + code.slice(at + 1))
      expect(read.ok).toBe(false)
    }
    expect(readCode(`${code}A`)).toEqual({ ok: false, why: 'changed' })
  })

  it.each(['', '您好', '{"a":1}', `E${code.slice(1)}`, 'D'.repeat(5_000)])('is no code at all: %.20s', (text) => {
    expect(readCode(text)).toEqual({ ok: false, why: 'notACode' })
  })

  it('gives no diagnosis where the bytes are none, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const read = unpackDiagnosis(bytes)
        expect(read === null || z.safeParse(diagnosisSchema, read).success).toBe(true)
      }),
      { numRuns: 10 * runs, seed: 63 },
    )
    const packed = packDiagnosis(emptyDiagnosis())
    expect(unpackDiagnosis(Uint8Array.of(...packed, 0))).toBeNull()
    expect(unpackDiagnosis(packed.slice(0, -1))).toBeNull()
  })
})

function emptyDiagnosis(): Diagnosis {
  return {
    form: 1,
    at: '2026-11-21T06:00:00.000Z',
    app: '0.1.0',
    platform: 'weapp',
    library: '3.8.12',
    system: 'ios 17.2',
    language: 'hans',
    elder: true,
    person: { level: 2, proofDue: false, documentType: '01', age: 'from60', actingFor: null },
    counts: { 'grants.active': 3 },
    days: { 'grants.active': [29, 3, 0] },
    ward: null,
    flags: { signedIn: true, frozen: false },
    earlier: 0,
    steps: [],
    traceIds: [],
  }
}

/** Somebody with a full house, who reports mistakes all day long and fails every time. */
const widestWay: Diagnosis = {
  ...emptyDiagnosis(),
  counts: {
    'grants.active': 9,
    'grants.revoked': 9,
    'requests.wechat': 5,
    'tickets.closed': 20,
    'messages.unread': 120,
    'entries.report': 500,
  },
  days: { 'grants.active': [29, 20, 12, 9, 8, 7, 3, 2, 1], 'grants.revoked': [300, 200, 100], 'tickets.closed': [400, 300, 200, 100, 50] },
  ward: { counts: { 'grants.active': 4 }, days: { 'grants.active': [28, 20, 3, 1] } },
  steps: Array.from({ length: mostSteps }, (_, place) => ({
    after: 1_800_000 - place,
    page: 'packages/ticket/report' as const,
    operation: 'ticket.report' as const,
    outcome: 'ticket.identityConsentRequired',
    took: 19_000 + place,
    network: 'cellular' as const,
    forWard: true,
    input: {
      kind: 'correction' as const,
      module: 'vaccination' as const,
      reason: 'unreadable' as const,
      ofOneSource: true,
      identityConsent: place % 2 === 0,
      photos: 3,
      entry: place,
    },
  })),
  traceIds: Array.from({ length: 5 }, (_, place) => uuid(place)),
}

function uuid(place: number): string {
  const hex = createHash('sha256').update(`trace ${place}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
