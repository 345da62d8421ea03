import { copyFonts, copyPublicKey, matterOf, signCopy } from '../../../../test/cloud/copies'
import { deep } from '../../../../test/deep'
import { type Seeded, seeded } from '../../../../test/seeded'
import { people } from '../../../sandbox/population/people'
import { systemRandom } from '../../adapters/random/systemRandom'
import { fhirCopy } from './fhir/fhirCopy'
import { pdfCopy } from './pdf/pdfCopy'
import { checkSeal, emptySeal, sealCopy } from './seal'

const madeAt = new Date('2026-11-21T06:05:04.321Z')
const [person, another] = people()

/** Two small documents of each kind, sealed. */
async function sealedCopies() {
  if (!person || !another) throw new Error('nobody there')
  const newId = systemRandom.uuid
  const [mine, theirs] = [matterOf(person, 1), matterOf(another, 1)]
  const fonts = copyFonts()
  const documents = {
    pdf: [await pdfCopy(mine, fonts), await pdfCopy(theirs, fonts)],
    fhir: [fhirCopy(mine, newId), fhirCopy(theirs, newId)],
  }
  const sealed = async (made: Uint8Array[]) => Promise.all(made.map(async (document) => (await sealCopy(document, madeAt, signCopy)).bytes))
  return { pdf: await sealed(documents.pdf), fhir: await sealed(documents.fhir) }
}

let copies: Awaited<ReturnType<typeof sealedCopies>>
beforeAll(async () => {
  copies = await sealedCopies()
}, 60_000)

const isOurs = (bytes: Uint8Array) => checkSeal(bytes, copyPublicKey).unchanged
const placeOf = (bytes: Uint8Array) => {
  const text = Buffer.from(bytes).toString('latin1')
  const plain = text.lastIndexOf('jiandang:v1:')
  const start = plain >= 0 ? plain : text.lastIndexOf(Buffer.from('jiandang:v1:').toString('base64'))
  return { start, length: plain >= 0 ? 231 : 308 }
}

describe.each(['pdf', 'fhir'] as const)('the seal of a %s', (format) => {
  const pick = (index: number) => {
    const copy = copies[format][index]
    if (!copy) throw new Error('no copy')
    return copy
  }

  test('control: unchanged it is confirmed, with the time it was made and the digest', async () => {
    const check = checkSeal(pick(0), copyPublicKey)
    expect(check).toEqual({ unchanged: true, madeAt: '2026-11-21T06:05:04Z', digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(isOurs(pick(1))).toBe(true)
    const asBuffer = Buffer.from(pick(0))
    expect([isOurs(asBuffer), asBuffer.equals(pick(0))]).toEqual([true, true])
  })

  test('any byte changed is denied, each of the seal’s own among them', () => {
    const random = seeded(20_261_121)
    const copy = pick(0)
    const { start, length } = placeOf(copy)
    const own = Array.from({ length: length + 60 }, (_, index) => start - 30 + index).filter((at) => at < copy.length)
    const anywhere = Array.from({ length: deep ? 2_000 : 400 }, () => random.below(copy.length))
    const confirmed = [...own, ...anywhere].filter((at) => isOurs(changed(copy, at, random)))
    expect(confirmed).toEqual([])
    // Both cases of a hexadecimal digit mean the same number, and still it is another byte.
    const shouted = [...own]
      .flatMap((at) => (isLowerCase(copy[at]) ? [at] : []))
      .filter((at) => isOurs(set(copy, at, (copy[at] ?? 0) - 32)))
    expect(shouted).toEqual([])
  }, 240_000)

  test('bytes left out, put in, appended and put before are denied', () => {
    const random = seeded(7)
    const copy = pick(0)
    const { start, length } = placeOf(copy)
    const places = [0, start - 1, start, start + 1, start + length - 1, start + length, copy.length - 1]
    for (const at of [...places, ...Array.from({ length: 120 }, () => random.below(copy.length))]) {
      expect(isOurs(spliced(copy, at, 1 + random.below(3), []))).toBe(false)
      expect(isOurs(spliced(copy, at, 0, [random.below(256)]))).toBe(false)
    }
    for (const appended of [[0], [10], Array.from(copy.subarray(start, start + length))]) {
      expect(isOurs(spliced(copy, copy.length, 0, appended))).toBe(false)
      expect(isOurs(spliced(copy, 0, 0, appended))).toBe(false)
    }
    expect(isOurs(spliced(copy, copy.length, 0, Array.from(copy)))).toBe(false)
    for (const end of [0, 1, start, start + length, copy.length - 1]) expect(isOurs(copy.slice(0, end))).toBe(false)
  }, 120_000)

  test('another document’s seal, a seal of another key, an empty one and a second one are denied', async () => {
    const [copy, other] = [pick(0), pick(1)]
    const [here, there] = [placeOf(copy), placeOf(other)]
    const foreign = copy.slice()
    foreign.set(other.subarray(there.start, there.start + there.length), here.start)
    expect(isOurs(foreign)).toBe(false)

    const empty = copy.slice()
    const blank = Buffer.from(emptySeal(madeAt))
    empty.set(format === 'pdf' ? blank : Buffer.from(blank.toString('base64')), here.start)
    expect(isOurs(empty)).toBe(false)

    const sm = await import('sm-crypto')
    const stranger = sm.sm2.generateKeyPairHex()
    const byStranger = await sealCopy(empty, madeAt, async (text) => sm.sm2.doSignature(text, stranger.privateKey, { hash: true }))
    expect(checkSeal(byStranger.bytes, stranger.publicKey).unchanged).toBe(true)
    expect(isOurs(byStranger.bytes)).toBe(false)

    // Sealed once more with our own key, which nobody else has: control that only the key decides.
    expect(isOurs((await sealCopy(copy, madeAt, signCopy)).bytes)).toBe(true)
  })

  test('the time in the seal is signed, too', () => {
    const copy = pick(0)
    const text = Buffer.from(copy).toString('latin1')
    const { start, length } = placeOf(copy)
    const place = text.slice(start, start + length)
    const line = format === 'pdf' ? place : Buffer.from(place, 'base64').toString()
    const later = line.replace('20261121T060504Z', '20271121T060504Z')
    const forged = copy.slice()
    forged.set(Buffer.from(format === 'pdf' ? later : Buffer.from(later).toString('base64')), start)
    expect(isOurs(forged)).toBe(false)
  })
})

test('files that are none of ours are denied without fail', () => {
  const random = seeded(99)
  const none = [[], [0], Array.from(Buffer.from('jiandang:v1:')), Array.from({ length: 5_000 }, () => random.below(256))]
  for (const bytes of none) expect(isOurs(Uint8Array.from(bytes))).toBe(false)
})

function changed(bytes: Uint8Array, at: number, random: Seeded): Uint8Array {
  const before = bytes[at] ?? 0
  return set(bytes, at, (before + 1 + random.below(255)) % 256)
}

function set(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = value
  return copy
}

function spliced(bytes: Uint8Array, at: number, left: number, put: readonly number[]): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + left)])
}

function isLowerCase(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a
}
