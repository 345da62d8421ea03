import { copyFonts, matterOf } from '../../../../../test/cloud/copies'
import { pdfPages } from '../../../../../test/cloud/pdfPages'
import { people } from '../../../../sandbox/population/people'
import { type CopyMatter, entriesOf, readOf, unreadOf } from '../copyMatter'
import { pdfCopy } from './pdfCopy'

const fonts = copyFonts()

function personNamed(part: RegExp) {
  const found = people().find(({ name }) => part.test(name))
  if (!found) throw new Error(`nobody is named ${part}`)
  return found
}

const pagesOf = async (matter: CopyMatter) => pdfPages(await pdfCopy(matter, fonts))
const textOf = async (matter: CopyMatter) => (await pagesOf(matter)).map(({ text }) => text).join('')
const withoutGaps = (text: string) => text.replace(/\s/g, '')

test.each([/𠮷/, /㛃/, /·/])('a name in rare characters is in it: %s', async (rare) => {
  const person = personNamed(rare)
  const text = await textOf({ ...matterOf(person, 6) })
  expect(text).toContain(person.name)
  expect(text).not.toContain('〔U+')
})

test('a character that no font has is told by its number, never as an empty box', async () => {
  const person = personNamed(/𠮷/)
  const matter = matterOf(person, 3)
  expect(await textOf({ ...matter, person: { ...matter.person, name: '张\u{20000}' } })).toContain('张〔U+20000〕')
})

test('everything that was read is in it, with whose, from where and when; what was not says so', async () => {
  for (const person of [people()[0], people().find((each) => unreadOf(matterOf(each)).length > 0)]) {
    if (!person) throw new Error('nobody there')
    const matter = matterOf(person)
    const text = withoutGaps(await textOf(matter))
    expect(text).toContain('仅供参考，不作凭证')
    expect(text).toContain(`共${entriesOf(matter).length}条`)
    expect(text).toContain('2026-11-2114:05（北京时间）')
    expect(text).toContain(withoutGaps(`数源单位：${readOf(matter)[0]?.sourceOrg}`))
    expect(text.split('采集时间：').length - 1).toBe(entriesOf(matter).length)
    expect(text.split('此条数据格式有误').length - 1).toBe(unreadOf(matter).length)
    // Long values may go on over a page, with its foot in between.
    const values = readOf(matter).flatMap(({ parts, results }) => [
      ...parts.flatMap(({ fields }) => fields.map(({ value }) => value)),
      ...results.flatMap(({ name, value }) => [name, value]),
    ])
    for (const value of values.filter(({ length }) => length < 20)) expect(text).toContain(withoutGaps(value))
  }
}, 60_000)

test('each page says which it is; nothing runs over the edge or is too small to read', async () => {
  const person = personNamed(/𠮷/)
  const pages = await pagesOf(matterOf(person))
  expect(pages.length).toBeGreaterThan(10)
  for (const [index, { text, pieces }] of pages.entries()) {
    expect(withoutGaps(text)).toContain(`第${index + 1}页，共${pages.length}页`)
    // The line of the seal runs on behind what is seen of it.
    const seen = pieces.filter((piece) => piece.text.trim() !== '' && !/jiandang:|:SM\d:/.test(piece.text))
    expect(Math.min(...seen.map(({ height }) => height))).toBeGreaterThanOrEqual(9)
    expect(Math.max(...seen.map(({ right }) => right))).toBeLessThanOrEqual(595.28 - 46)
  }
})

test('high and low stand there as words; a table that goes on says its heads again', async () => {
  const [person] = people()
  if (!person) throw new Error('nobody there')
  const matter = matterOf(person)
  const flags = readOf(matter).flatMap(({ results }) => results.flatMap(({ flag }) => (flag === 'high' ? [flag] : [])))
  expect((await textOf(matter)).split('↑ 偏高').length - 1).toBe(flags.length)
  const report = readOf(matter).find(({ results }) => results.length > 0)
  if (!report) throw new Error('no results')
  const long = { ...report, results: Array.from({ length: 90 }, () => report.results[0] ?? never()) }
  const pages = await pagesOf({ ...matter, modules: [{ module: 'report', entries: [long] }] })
  expect(pages.filter(({ text }) => text.includes('参考范围')).length).toBeGreaterThanOrEqual(3)
})

function never(): never {
  throw new Error('not to be asked')
}
