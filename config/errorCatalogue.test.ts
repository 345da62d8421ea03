import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCatalogue } from './errorCatalogue'

test('docs/errors.md is what the contract says today (npm run docs writes it)', () => {
  expect(readFileSync(join(__dirname, '../docs/errors.md'), 'utf8')).toBe(errorCatalogue())
})
