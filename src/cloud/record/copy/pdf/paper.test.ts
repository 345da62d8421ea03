import { copyFonts } from '../../../../../test/cloud/copies'
import { Paper } from './paper'
import { styles } from './styles'
import { linesATurn, typesetter } from './typesetter'

/** How many turns everybody else gets until the work is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let [turns, done] = [0, false]
  const count = () => {
    turns += 1
    if (!done) setImmediate(count)
  }
  setImmediate(count)
  await work()
  done = true
  return turns
}

const fonts = copyFonts()
const long = '一二三四五六七八九十'.repeat(12_000)

test('while a long text is broken others get their turn, and each character is looked at once', async () => {
  const { slice } = Array.prototype
  const type = typesetter(fonts)
  let copied = 0
  const spy = jest.spyOn(Array.prototype, 'slice').mockImplementation(function (this: unknown[], ...range) {
    const part = slice.apply(this, range)
    copied += part.length
    return part
  })
  let lines = 0
  const turns = await turnsDuring(async () => {
    lines = (await type.break(long, 10.5, 480)).length
  }).finally(() => spy.mockRestore())
  expect(lines).toBeGreaterThan(2_000)
  expect(turns).toBeGreaterThanOrEqual(Math.floor(lines / linesATurn))
  expect(copied).toBeGreaterThanOrEqual(long.length)
  expect(copied).toBeLessThan(long.length * 2)
}, 60_000)

test('nothing is lost or doubled where a text is broken', async () => {
  const { break: breakText } = typesetter(fonts)
  const text = `${'甲乙丙，丁（戊）abc 12.5mmol/L '.repeat(40)}\n${'x'.repeat(300)}`
  const lines = await breakText(text, 10.5, 120)
  const told = lines.map((line) => line.map((run) => run.text).join('')).join('')
  expect(told.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  for (const line of lines) expect(line.reduce((width, run) => width + run.width, 0)).toBeLessThanOrEqual(120)
})

test('while a long text is drawn others get their turn', async () => {
  const paper = new Paper(fonts, { title: '长', madeAt: new Date('2026-11-21T06:05:04.321Z') })
  // Broken beforehand in the same way: what is counted here is what comes on top of it.
  const broken = await turnsDuring(() => paper.type.break(long, styles.body.size, 480))
  const both = await turnsDuring(() => paper.text(long, styles.body, { width: 480 }))
  expect(both - broken).toBeGreaterThanOrEqual(10)
}, 60_000)
