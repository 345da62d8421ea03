import * as z from 'zod/mini'
import { failureNumbers } from '../failureNumbers'
import { documentTypeCodes } from '../identity/documentType'
import { ByteReader, UnreadableBytes } from './byteRows'
import {
  ageBands,
  type Diagnosis,
  diagnosisLanguages,
  diagnosisPlatforms,
  diagnosisSchema,
  networks,
  systemKinds,
  wardBands,
} from './diagnosis'
import { ageWords, countWords, flagWords, inputWords, valueWords } from './diagnosisWords'
import { operationWords, pageWords } from './wayWords'

/** What packDiagnosis.ts wrote; null: other bytes, or those of a phone that is newer than this. */
export function unpackDiagnosis(packed: Uint8Array): Diagnosis | null {
  try {
    const source = new ByteReader(packed)
    const read = z.safeParse(diagnosisSchema, unpacked(source))
    return read.success && source.isAtEnd() ? read.data : null
  } catch (error) {
    if (error instanceof UnreadableBytes) return null
    throw error
  }
}

function unpacked(source: ByteReader): unknown {
  const form = source.number()
  const minute = source.number()
  // Past what a date can be there is nothing to read.
  if (form !== 1 || minute > 100_000_000) throw new UnreadableBytes()
  return {
    form,
    at: new Date(minute * 60_000).toISOString(),
    app: version(source),
    platform: source.word(diagnosisPlatforms),
    library: version(source),
    system: [source.word(['', ...systemKinds]), version(source)].filter((part) => part !== '').join(' '),
    language: source.word(diagnosisLanguages),
    elder: source.number() === 1,
    person: {
      level: source.word([null, 0, 1, 2]),
      proofDue: source.number() === 1,
      documentType: source.word([null, ...documentTypeCodes]),
      age: source.word([null, ...ageBands]),
      actingFor: source.word([null, ...wardBands]),
    },
    ...shape(source),
    ward: source.number() === 1 ? shape(source) : null,
    flags: Object.fromEntries(source.times(() => flag(source.number()))),
    earlier: source.number(),
    steps: steps(source),
    traceIds: source.times(() => traceId(source.bytes(16))),
  }
}

function version(source: ByteReader): string {
  return source.times(() => source.number()).join('.')
}

function shape(source: ByteReader): object {
  return {
    counts: Object.fromEntries(source.times(() => [source.word(countWords), source.number()])),
    days: Object.fromEntries(source.times(() => [source.word(ageWords), source.times(() => source.signed())])),
  }
}

function flag(number: number): [string, boolean] {
  const word = flagWords[Math.floor(number / 2)]
  if (word === undefined) throw new UnreadableBytes()
  return [word, number % 2 === 1]
}

function steps(source: ByteReader): object[] {
  const questions: (readonly string[])[] = []
  return source.times(() => {
    const bits = source.number()
    const [ward, hasOperation, hasInput] = [Math.floor(bits / 4) % 3, Math.floor(bits / 12) % 2, Math.floor(bits / 24)]
    return {
      network: networks[bits % 4],
      ...(ward === 0 ? {} : { forWard: ward === 2 }),
      page: source.word(pageWords),
      after: source.number(),
      took: source.number(),
      outcome: outcome(source.number()),
      ...(hasOperation ? { operation: source.word(operationWords) } : {}),
      ...(hasInput ? { input: input(source, questions) } : {}),
    }
  })
}

function input(source: ByteReader, questions: (readonly string[])[]): object {
  const known = source.number()
  if (known === 0) questions.push(source.times(() => source.word(inputWords)))
  const told = known === 0 ? questions.at(-1) : questions[known - 1]
  if (!told) throw new UnreadableBytes()
  return Object.fromEntries(told.map((word) => [word, fact(source.number())]))
}

function fact(number: number): boolean | number | string | undefined {
  if (number < 2) return number === 1
  return number % 2 === 0 ? (number - 2) / 2 : valueWords[(number - 3) / 2]
}

function outcome(place: number): string | undefined {
  if (place < 2) return place === 0 ? 'ok' : 'none'
  const number = `${String.fromCharCode(65 + Math.floor((place - 2) / 100))}${String((place - 2) % 100).padStart(2, '0')}`
  return Object.entries(failureNumbers).find(([, known]) => known === number)?.[0]
}

function traceId(bytes: readonly number[]): string {
  const text = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')
}
