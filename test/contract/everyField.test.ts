import { formIds } from '../../src/contract/record/formIds'
import { recordForms } from '../../src/contract/record/forms/recordForms'
import { resultFieldNames } from '../../src/contract/record/forms/reportForms'
import { maskValue } from '../../src/miniprogram/packages/record/entry/maskValue'
import { factsFields } from './screen/factsFields'
import { everyField, fullEntry, fullResult, type WrittenField } from './screen/fullEntry'
import { openScreen, type Spoilt } from './screen/openScreen'

const page = 'packages/record/entry'
const covered = ['identity.documentNumber', 'contact.phone', 'contact.contactPhone', 'dose.childCode']

/** The words and values of every field that a person can bring to the screen of this entry, folds opened and covers lifted. */
async function shownOn(form: keyof typeof recordForms, spoilt?: Spoilt) {
  const screen = openScreen(page, { entryId: 'entry' }, () => fullEntry(form), spoilt)
  await screen.see(recordForms[form].name)
  for (let folded = foldOf(screen.host); folded !== null; folded = foldOf(screen.host)) await screen.tap(folded)
  const rows = [...screen.host.querySelectorAll('.fact')].map(({ textContent }) => textContent ?? '')
  const whole = new Map<string, string>()
  for (const { word, value } of everyField.filter(({ form: owner, id }) => owner === form && covered.includes(id))) {
    expect(screen.text()).not.toContain(value)
    await screen.tap(maskValue(value))
    whole.set(word, screen.host.querySelector('.sheet')?.textContent ?? '')
    await screen.tap('收起')
  }
  const text = screen.text()
  screen.close()
  return { rows, whole, text }
}

function foldOf(host: HTMLElement): string | null {
  return host.querySelector('.fold')?.textContent ?? null
}

function missingFrom(form: keyof typeof recordForms, { rows, whole }: { rows: readonly string[]; whole: ReadonlyMap<string, string> }) {
  const shows = ({ id, word, value }: WrittenField) =>
    covered.includes(id) ? whole.get(word)?.includes(value) : rows.includes(`${word}${value}`)
  return everyField.filter((field) => field.form === form && !shows(field)).map(({ id }) => `${form}.${id}`)
}

describe('every field of the record is on a screen', () => {
  it.each(formIds)('%s: all of the catalogue, in its words', async (form) => {
    const shown = await shownOn(form)
    expect(missingFrom(form, shown)).toEqual([])
    for (const { name } of Object.values(recordForms[form].parts)) expect(shown.text).toContain(name)
    for (const fact of ['数源单位', '广州市第一人民医院', '采集时间', '2026年3月6日 09:30', '2026年3月5日', '2021年1月', '仅供参考'])
      expect(shown.text).toContain(fact)
  })

  it.each([
    ['outpatient', 'clinicNote.complaint'],
    ['personal', 'contact.phone'],
  ] as const)('control: of %s, %s is missed when it is not rendered', async (form, id) => {
    const spoilt: Spoilt = {
      path: `${page}/sections`,
      spoil(module) {
        const { sectionsOf }: typeof import('../../src/miniprogram/packages/record/entry/sections') = Object(module)
        const without = (entry: Parameters<typeof sectionsOf>[0]) =>
          sectionsOf(entry).map((section) => ({ ...section, rows: section.rows.filter(({ fieldId }) => fieldId !== id) }))
        return { sectionsOf: without }
      },
    }
    const shown = shownOn(form, spoilt)
    if (covered.includes(id)) await expect(shown).rejects.toThrow('no button says')
    else expect(missingFrom(form, await shown)).toEqual([`${form}.${id}`])
  })

  it('a laboratory result says all it has: on its line, and behind a tap', async () => {
    const screen = openScreen(page, { entryId: 'entry' }, () => fullEntry('laboratory'))
    await screen.see(fullResult.name)
    for (const words of ['7.25 mmol/L', '参考 3.9-6.1', '↑ 偏高'])
      expect(screen.host.querySelector('.result')?.textContent).toContain(words)
    await screen.tap(fullResult.name)
    const sheet = screen.host.querySelector('.sheet')?.textContent ?? ''
    const said = { ...fullResult, flag: '↑ 偏高' }
    const missing = Object.entries(said).filter(([, value]) => !sheet.includes(value))
    expect(missing).toEqual([])
    expect(Object.keys(said).sort()).toEqual(Object.keys(resultFieldNames).sort())
    screen.close()
  })
})

describe('the catalogue holds every field that the facts name', () => {
  it.each(formIds)('%s', (form) => {
    const { parts } = recordForms[form]
    const unknown = factsFields[form].filter(([, place]) => {
      const [part = '', field] = place.split('.')
      if (part === 'result') return field === undefined || !Object.hasOwn(resultFieldNames, field)
      return parts[part] === undefined || (field !== undefined && parts[part].fields[field] === undefined)
    })
    expect(unknown).toEqual([])
    expect(factsFields[form].length).toBeGreaterThan(0)
  })

  it('and the two kinds of check-up have their six and fifteen parts', () => {
    expect(Object.keys(recordForms.hospitalCheckUp.parts)).toHaveLength(6)
    expect(Object.keys(recordForms.publicCheckUp.parts)).toHaveLength(15)
  })
})
