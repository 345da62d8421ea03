import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// A page of another package draws a shared part too: its style must not be left in the package that had it first.
test('every style sheet of the shared parts is in the whole app', () => {
  const app = readFileSync(join(__dirname, '../app.scss'), 'utf8')
  const used = [...app.matchAll(/@use '\.\/ui\/(\w+)'/g)].map(([, name]) => name)
  const sheets = readdirSync(__dirname).flatMap((file) => (/^(\w+)\.scss$/.exec(file) ?? []).slice(1))
  // Tokens are names and numbers only.
  expect(used.sort()).toEqual(sheets.filter((name) => name !== 'tokens').sort())
})
