import type { ListedEntry, OpenedEntry } from '../../src/contract/record/recordEntry'
import { everyField, fullEntry } from './screen/fullEntry'
import { openScreen, type Say } from './screen/openScreen'

const now = '2026-11-21T06:00:00.000Z'
const child = '33333333-3333-4333-8333-333333333333'

let screen: ReturnType<typeof openScreen>
afterEach(() => screen?.close())

/** What others wrote is in Latin letters here: whatever is Chinese on these pages is ours. */
function inEnglish(page: string, params: Record<string, string>, say: Say, acting = false) {
  screen = openScreen(page, params, say, undefined, (load) => {
    load('locale/language').speak('en')
    if (acting) load('session/sessionStore').actFor({ residentId: child, name: 'Li Leyan', frozen: true })
  })
}

function chineseLeft(): string[] {
  const labels = [...screen.host.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? '')
  return [screen.text(), ...labels].join('\n').match(/\p{Script=Han}+/gu) ?? []
}

const source = { sourceOrg: 'SOURCE', title: 'TITLE' }
const parts = (form: 'outpatient' | 'publicCheckUp') => {
  const ids = everyField.filter((field) => field.form === form).map(({ id }) => id.split('.'))
  return [...new Set(ids.map(([part = '']) => part))].map((part) => ({
    part,
    heading: 'HEADING',
    fields: ids.filter(([owner]) => owner === part).map(([, field = '']) => ({ field, label: 'LABEL', value: `VALUE of ${field}` })),
  }))
}
const opened = (form: 'outpatient' | 'publicCheckUp'): OpenedEntry => ({ ...fullEntry(form, parts(form)), ...source })

it.each(['outpatient', 'publicCheckUp'] as const)('a %s entry is English, but for what its source wrote', async (form) => {
  inEnglish('packages/record/entry', { entryId: 'entry' }, () => opened(form))
  await screen.see('TITLE')
  for (let fold = screen.host.querySelector('.fold'); fold; fold = screen.host.querySelector('.fold'))
    await screen.tap(fold.textContent ?? '')
  expect(screen.text()).not.toMatch(/LABEL|HEADING/)
  expect(chineseLeft()).toEqual([])
})

it('says beside an English field what the form calls it, and explains it', async () => {
  inEnglish('packages/record/entry', { entryId: 'entry' }, () => opened('outpatient'))
  await screen.see('Chief complaint')
  await screen.tap('Chief complaint')
  for (const words of ['Chief complaint: the main trouble of this visit', 'In Chinese: 主诉', 'Tell SOURCE about this item'])
    expect(screen.text()).toContain(words)
  expect(chineseLeft()).toEqual(['主诉'])
  await screen.tap('This is wrong')
  expect(screen.module('capabilities/ticket/reportDraft').reportDraft()).toMatchObject({ form: '门诊记录', field: '主诉' })
})

it('a list is English, but for what its sources wrote', async () => {
  const { state, parts: _, results: __, ...head } = Object(opened('outpatient'))
  const entries: ListedEntry[] = [
    { ...head, state, visitType: 'outpatient' },
    { ...head, state, sensitive: 'mental' },
    { state: 'unreadable', entryId: null, module: null, sourceOrg: null, collectedAt: null },
  ]
  const page = { entries, nextCursor: null, missing: ['blood', 'visit'], sources: ['SOURCE'], empty: null }
  inEnglish('packages/record/list', {}, () => page)
  await screen.see('TITLE')
  for (const words of ['Outpatient record, 5 March 2026, Outpatient', 'Private: tap to show', 'Blood, Visits and treatment'])
    expect(screen.text()).toContain(words)
  // Whoever finds by a word finds what is written in Chinese: an example is.
  await screen.tap('Filter')
  expect(screen.text()).toContain('Past three years')
  expect(chineseLeft()).toEqual([])
})

it('guardianship is English, but for names', async () => {
  const ward = {
    residentId: child,
    name: 'Li Leyan',
    relation: 'mother',
    birthDate: '2020-01-01',
    sex: 'male',
    band: '0-7',
    endsAt: '2037-12-31T16:00:00.000Z',
    nextHandOver: { age: 14, on: '2034-01-01', daysLeft: 2598 },
    proof: 'window',
    provenUntil: '2027-01-01T00:00:00.000Z',
    frozen: false,
    otherGuardians: 1,
    numberKind: 'newborn',
    grantsMade: [{ grantId: child, orgName: 'HOSPITAL', expiresAt: now }],
  }
  const guardian = { guardianId: child, relation: 'father', nameMasked: 'L*', since: now, proof: 'province', isMe: false }
  const guardianship = { guardians: [guardian], frozen: { since: now, by: [child], agreedToLift: [] }, mayEnd: false }
  const answers: Readonly<Record<string, unknown>> = { 'family.list': { wards: [ward], isWard: false }, 'family.guardians': guardianship }
  inEnglish('packages/family/ward', {}, (operation) => answers[operation], true)
  await screen.see('What you can do for Li Leyan')
  for (const words of ['Son, 6 years old', 'Turns 14 (1 January 2034)', 'Father (L*)', 'asked for by: Father (L*).'])
    expect(screen.text()).toContain(words)
  await screen.tap('Stop acting')
  expect(screen.text()).toContain('Access you gave for Li Leyan that still stands: HOSPITAL.')
  expect(chineseLeft()).toEqual([])
})
