import { createHash } from 'node:crypto'
import { ageWords, countWords, flagWords, inputWords, valueWords } from './diagnosisWords'
import { operationWords, pageWords } from './wayWords'

const lists = { pageWords, operationWords, inputWords, valueWords, countWords, ageWords, flagWords }

/** The lists as they were when codes were first made: how many words, and their print. What came later stands behind them. */
const first = {
  pageWords: [53, 'ced3f9a47907eec6'],
  operationWords: [66, 'f40aae09a0af2784'],
  inputWords: [36, '0b64d08bd15ae37b'],
  valueWords: [49, '01808052124b5596'],
  countWords: [39, 'e87a6091aaa01015'],
  ageWords: [16, '85a83670012763b2'],
  flagWords: [33, '1a9cf15de5efcdc5'],
} as const

function print(words: readonly string[]): string {
  return createHash('sha256').update(words.join()).digest('hex').slice(0, 16)
}

test.each(Object.entries(first))('%s has grown at its end alone', (name, [many, printed]) => {
  const words: readonly string[] = Object.entries(lists).find(([known]) => known === name)?.[1] ?? []
  expect(print(words.slice(0, many))).toBe(printed)
  // The control: any two of them in other places are another list.
  expect(print([...words.slice(1, many), words[0] ?? ''])).not.toBe(printed)
})

test.each(Object.entries(lists))('%s says nothing twice', (_, words) => {
  expect(new Set<string>(words).size).toBe(words.length)
})
