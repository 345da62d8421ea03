import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { failureNotes } from '../src/contract/failureNotes'
import { failureNumbers } from '../src/contract/failureNumbers'
import { errorCatalogue } from './errorCatalogue'

test('docs/errors.md is what the contract says today (npm run docs writes it)', () => {
  expect(readFileSync(join(__dirname, '../docs/errors.md'), 'utf8')).toBe(errorCatalogue())
})

test('a support clerk finds every number: in the index, and with what to say and what to look at', () => {
  const page = errorCatalogue()
  for (const number of Object.values(failureNumbers)) {
    expect(page).toContain(`| [${number}](#${number.toLowerCase()}) |`)
    expect(page.split(`### ${number}\n`)).toHaveLength(2)
  }
  for (const { cause, tell, check } of Object.values(failureNotes)) for (const words of [cause, tell, check]) expect(page).toContain(words)
})

test('what may be said to a patient blames nobody, says 您 or nothing, and asks for no secret', () => {
  for (const { tell } of Object.values(failureNotes)) {
    expect(tell).not.toMatch(/[!！]|你(?!们)|您的错|输错了/)
    expect(tell).not.toMatch(/(请把|请说|告诉我们?)[^。]*(密码|验证码|证件号|身份证号)/)
  }
})
