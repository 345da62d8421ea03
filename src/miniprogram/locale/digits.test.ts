import { groupDigits, secondsLeft, speakDigits } from './digits'
import { speak } from './language'

const expiresAt = '2026-11-21T06:05:00.000Z'

test('a code is read out in two threes, digit by digit, and counts down by the server’s clock', () => {
  expect(groupDigits('361033')).toBe('361 033')
  expect(speakDigits('361033')).toBe('三、六、一，零、三、三')
  expect(secondsLeft(expiresAt, Date.parse('2026-11-21T06:04:59.400Z'))).toBe(1)
  expect(secondsLeft(expiresAt, Date.parse('2026-11-21T06:09:00.000Z'))).toBe(0)
})

test('in English it is read out in English', () => {
  speak('en')
  expect(speakDigits('361033')).toBe('three six one, zero three three')
  speak('hans')
})
