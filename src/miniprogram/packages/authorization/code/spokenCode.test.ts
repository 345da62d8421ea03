import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { spokenCode, type Voice } from './spokenCode'

const voices: readonly Voice[] = ['cmn', 'yue']

test.each(voices)('a code is said twice, digit by digit (%s)', (voice) => {
  const named = spokenCode('361 033', voice).map((file) => file.slice(file.lastIndexOf('/') + 1, -'.mp3'.length))
  expect(named).toEqual(['before', '3', '6', '1', '0', '3', '3', 'again', '3', '6', '1', '0', '3', '3'])
})

test.each(voices)('every sound that can be asked for is there (%s)', (voice) => {
  const missing = spokenCode('0123456789', voice).filter((file) => !existsSync(join(__dirname, '../../..', file)))
  expect(missing).toEqual([])
})
