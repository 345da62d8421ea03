import { asRead, pageOf, wholeEntry } from '../../../test/cloud/records'
import { recordWorld } from '../../../test/cloud/recordWorld'
import { checkCharacterOf } from '../../contract/identity/residentIdNumber'
import type { OpenedEntry } from '../../contract/record/recordEntry'
import type { SelfResident } from '../call'
import { givenDoses } from './givenDoses'
import { standingDoses } from './standingDoses'

const today = '2026-11-21'
let entries = 0
function dose(vaccine: string, number: string, on: string): OpenedEntry {
  entries += 1
  const fields = [
    { field: 'vaccine', label: '疫苗名称', value: vaccine },
    { field: 'dose', label: '剂次', value: number },
    { field: 'givenOn', label: '接种日期', value: on },
  ]
  const parts = [{ part: 'dose', heading: '儿童疫苗接种', fields }]
  return asRead(
    wholeEntry({ entryId: `d${entries}`, module: 'vaccination', form: 'childVaccination', title: vaccine, occurredOn: on, parts }),
  )
}

function standing(birthDate: string, given: OpenedEntry[], sex: 'male' | 'female' = 'male') {
  const { doses, beside, schedules } = standingDoses({ birthDate, sex }, givenDoses(given), today)
  const told = doses.map((one) => `${one.vaccine}${one.dose} ${one.state}${one.givenOn === null ? '' : ` ${one.givenOn}`}`)
  return { schedules, told, beside: beside.map(({ vaccine, givenOn }) => `${vaccine} ${givenOn}`) }
}

test('later, due until a month after, that day included, then overdue', () => {
  const hepatitisB2 = (birthDate: string) => standing(birthDate, []).told.find((told) => told.startsWith('乙肝疫苗2'))
  expect(hepatitisB2('2026-10-22')).toBe('乙肝疫苗2 later')
  expect(hepatitisB2('2026-10-21')).toBe('乙肝疫苗2 due')
  expect(hepatitisB2('2026-09-21')).toBe('乙肝疫苗2 due')
  expect(hepatitisB2('2026-09-20')).toBe('乙肝疫苗2 overdue')
})

test('a newborn: what was given at birth is given, by whichever name; the rest is still to come', () => {
  const { told, beside } = standing('2026-11-20', [dose('重组乙型肝炎疫苗', '第1剂', '2026-11-20'), dose('卡介苗', '第1剂', '2026-11-20')])
  expect(told.slice(0, 3)).toEqual(['乙肝疫苗1 given 2026-11-20', '卡介苗1 given 2026-11-20', '乙肝疫苗2 later'])
  expect(beside).toEqual([])
})

test('before the record begins, what is not in it may well have been given: nothing is said of it', () => {
  const { told } = standing('2018-01-15', [dose('乙肝疫苗', '第1剂', '2018-01-15')])
  expect(told).toEqual([
    '乙肝疫苗1 given 2018-01-15',
    'A群C群流脑多糖疫苗1 overdue',
    '脊灰减毒活疫苗4 overdue',
    'A群C群流脑多糖疫苗2 overdue',
    '白破疫苗1 overdue',
  ])
})

test('a combined vaccine counts for each of its parts', () => {
  const five = (number: string, on: string) => dose('吸附无细胞百白破灭活脊髓灰质炎和b型流感嗜血杆菌（结合）联合疫苗', number, on)
  const { told, beside } = standing('2025-06-01', [five('第1剂', '2025-08-05'), five('第2剂', '2025-09-05')])
  expect(told).toEqual(expect.arrayContaining(['百白破疫苗1 given 2025-08-05', '百白破疫苗2 given 2025-09-05']))
  expect(told).toEqual(expect.arrayContaining(['脊灰灭活疫苗1 given 2025-08-05', '脊灰灭活疫苗2 given 2025-09-05']))
  expect(beside).toEqual([])
})

test('doses without a number take their places in time; the same dose told twice has only one', () => {
  const unnumbered = standing('2025-06-01', [dose('乙肝疫苗', '', '2025-07-02'), dose('乙肝疫苗', '', '2025-06-01')])
  expect(unnumbered.told.filter((told) => told.startsWith('乙肝'))).toEqual([
    '乙肝疫苗1 given 2025-06-01',
    '乙肝疫苗2 given 2025-07-02',
    '乙肝疫苗3 overdue',
  ])
  const twice = standing('2025-06-01', [dose('乙肝疫苗', '第1剂', '2025-06-01'), dose('重组乙型肝炎疫苗', '第1剂', '2025-06-02')])
  expect(twice.told.filter((told) => told.startsWith('乙肝'))).toEqual([
    '乙肝疫苗1 given 2025-06-01',
    '乙肝疫苗2 overdue',
    '乙肝疫苗3 overdue',
  ])
  expect(twice.beside).toEqual(['重组乙型肝炎疫苗 2025-06-02'])
})

test('a dose from before birth, or of tomorrow, is no dose of the programme: it stands beside', () => {
  const given = [dose('乙肝疫苗', '第1剂', '2025-05-31'), dose('卡介苗', '第1剂', '2026-11-22'), dose('乙肝疫苗', '第2剂', '2026-11-21')]
  const { told, beside } = standing('2025-06-01', given)
  expect(told.filter((one) => / given /.test(one))).toEqual(['乙肝疫苗2 given 2026-11-21'])
  expect(beside).toEqual(['乙肝疫苗 2025-05-31', '卡介苗 2026-11-22'])
  // An impossible first dose begins no course either.
  const begun = standing('2025-06-01', [dose('百白破疫苗', '第1剂', '2024-12-01')])
  expect(begun.told).toEqual(standing('2025-06-01', []).told)
})

test('麻风 1 and then 麻腮风 1 are the first and the second', () => {
  const { told } = standing('2021-02-01', [
    dose('麻疹风疹联合减毒活疫苗', '第1剂', '2021-10-08'),
    dose('麻腮风联合减毒活疫苗', '第1剂', '2022-08-09'),
  ])
  expect(told.filter((one) => one.startsWith('麻腮风'))).toEqual(['麻腮风疫苗1 given 2021-10-08', '麻腮风疫苗2 given 2022-08-09'])
})

test('the sixth year’s dose is given by 白破 or by the fifth 百白破', () => {
  const sixth = (given: OpenedEntry) => standing('2019-06-01', [given]).told.filter((told) => told.startsWith('百白破疫苗5'))
  expect(sixth(dose('白喉破伤风联合疫苗', '第1剂', '2025-06-03'))).toEqual(['百白破疫苗5 given 2025-06-03'])
  expect(sixth(dose('吸附无细胞百白破联合疫苗', '第5剂', '2025-06-04'))).toEqual(['百白破疫苗5 given 2025-06-04'])
  expect(sixth(dose('吸附无细胞百白破联合疫苗', '第4剂', '2025-06-04'))).toEqual(['百白破疫苗5 overdue'])
})

test('a girl’s second HPV dose follows her first', () => {
  const { told, schedules } = standing('2012-05-05', [dose('双价人乳头瘤病毒疫苗', '第1剂', '2026-06-14')], 'female')
  expect(told.filter((one) => one.startsWith('双价HPV'))).toEqual(['双价HPV疫苗1 given 2026-06-14', '双价HPV疫苗2 later'])
  expect(schedules.map(({ since }) => since)).toEqual(['2021-01-01', '2025-11-10'])
})

test('beside the programme, and everything of an adult', () => {
  const flu = dose('四价流感病毒裂解疫苗', '第1剂', '2025-10-20')
  expect(standing('2022-05-05', [flu])).toMatchObject({ beside: ['四价流感病毒裂解疫苗 2025-10-20'] })
  expect(standing('1980-05-05', [flu, dose('乙肝疫苗', '第1剂', '2025-11-20')])).toEqual({
    schedules: [],
    told: [],
    beside: ['四价流感病毒裂解疫苗 2025-10-20', '乙肝疫苗 2025-11-20'],
  })
})

test('title and summary speak where the parts say nothing; a card may hold many doses; what cannot be read tells of none', () => {
  const bare = asRead(wholeEntry({ module: 'vaccination', title: '乙肝疫苗', summary: '第2剂', occurredOn: '2026-01-05 09:40' }))
  const [first, second] = [dose('乙肝疫苗', '1', '2025-12-01'), dose('卡介苗', '1', '2025-12-01')]
  const card = first.state === 'read' && second.state === 'read' ? [{ ...first, parts: [...first.parts, ...second.parts] }] : []
  const unreadable: OpenedEntry = { state: 'unreadable', entryId: 'x', module: 'vaccination', sourceOrg: null, collectedAt: null }
  expect(givenDoses([unreadable, bare, ...card])).toMatchObject([
    { vaccine: '乙肝疫苗', number: 1, on: '2025-12-01' },
    { vaccine: '卡介苗', number: 1, on: '2025-12-01' },
    { vaccine: '乙肝疫苗', number: 2, on: '2026-01-05' },
  ])
})

describe('asking', () => {
  const world = recordWorld()
  const first17 = '44010620261120001'
  const child = { ...world.person(1), documentNumber: `${first17}${checkCharacterOf(first17)}` }
  const foreigner = { ...world.person(2), documentType: '03', documentNumber: 'E12345678' } as const
  beforeEach(() => {
    world.looks.length = 0
    world.asked.length = 0
    world.register.down = false
    world.register.asked.length = 0
    world.register.people.set(foreigner.documentNumber, { name: foreigner.name, birthDate: '2026-11-20', phone: null })
    world.wholes = () => pageOf([dose('卡介苗', '第1剂', '2026-11-20')])
  })
  const ask = (resident: SelfResident = child) => world.handlers['record.vaccineStanding'](world.callOf({}, { resident, by: 'guardian' }))
  const scheduled = {
    ok: true,
    data: { schedules: [{ since: '2021-01-01' }, { since: '2025-01-01' }], beside: [], unreadable: 0, more: false },
  }

  test('an ID number tells whose schedule it is, whatever the register knows of the name; the guardian’s look is logged', async () => {
    world.register.down = true
    expect(await ask()).toMatchObject(scheduled)
    expect(world.register.asked).toEqual([])
    expect(world.asked).toMatchObject([{ module: 'vaccination', limit: 50 }])
    expect(world.looks).toMatchObject([{ actor: 'guardian', module: 'vaccination' }])
  })

  test('for any other number the register is asked; under a name it no longer has, the doses are shown without a schedule', async () => {
    expect(await ask(foreigner)).toMatchObject(scheduled)
    expect(await ask({ ...foreigner, name: '旧名字' })).toMatchObject({
      ok: true,
      data: { schedules: [], doses: [], beside: [{ vaccine: '卡介苗', givenOn: '2026-11-20' }] },
    })
    world.register.down = true
    expect(await ask(foreigner)).toMatchObject({ ok: false, code: 'upstream.province' })
  })

  test('entries that could not be read, and that there are more, are told', async () => {
    const unreadable: OpenedEntry = { state: 'unreadable', entryId: 'x', module: 'vaccination', sourceOrg: null, collectedAt: null }
    world.wholes = ({ cursor }) => pageOf(cursor === undefined ? [unreadable] : [], { nextCursor: 'next' })
    expect(await ask()).toMatchObject({ ok: true, data: { unreadable: 1, more: true } })
  })

  test('without the doses nobody may say what is due', async () => {
    world.wholes = () => ({ kind: 'refused' })
    expect(await ask()).toMatchObject({ ok: false, code: 'upstream.answerRefused' })
  })
})
