import * as z from 'zod/mini'
import { entrySchema } from '../../contract/record/recordEntry'
import { recordModules } from '../../contract/record/recordModule'
import { sensitiveKindOf, sensitiveKinds } from '../../contract/record/sensitive'
import { addDays, ageOn } from './calendar'
import { bloodGroupOf } from './laboratory'
import { scheduleFor } from './modules/vaccineSchedule'
import { buildPeople, people } from './people'
import { lastDay, type Person } from './person'
import { levelOf, places, villageClinicOf } from './places'
import { recordOf } from './population'
import { checkOf, residentNumber } from './residentNumber'

const residents = people()
const byId = new Map(residents.map((one) => [one.residentId, one]))
const named = (name: string): Person => {
  const found = residents.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}
const modulesOf = (person: Person) => new Set(recordOf(person).map(({ module }) => module))

test('the published example number has its check character', () => {
  expect(checkOf('34052419800101001')).toBe('X')
  expect(residentNumber('440104', '1980-01-01', 'male', 0)).toMatch(/^44010419800101001/)
})

test('two thousand people and more, the same every time, and their records too', () => {
  expect(residents.length).toBeGreaterThanOrEqual(2_000)
  expect(buildPeople()).toEqual(residents)
  for (const person of residents.filter(({ ordinal }) => ordinal % 71 === 1)) expect(recordOf(person)).toEqual(recordOf({ ...person }))
})

test('numbers, openids and WeChat phones are unique, and every 01 number is valid and says the same as the register', () => {
  for (const key of ['residentId', 'documentNumber', 'openid', 'wechatPhone'] as const)
    expect(new Set(residents.map((one) => one[key])).size).toBe(residents.length)
  for (const { documentType, documentNumber, birthDate, sex, openid, wechatPhone } of residents) {
    expect(openid).toMatch(/^[A-Za-z0-9_-]{6,64}$/)
    expect(wechatPhone).toMatch(/^199\d{8}$/)
    if (documentType !== '01') continue
    expect(documentNumber).toMatch(/^44\d{15}[\dX]$/)
    expect(documentNumber.slice(6, 14)).toBe(birthDate.replaceAll('-', ''))
    expect(Number(documentNumber[16]) % 2).toBe(sex === 'male' ? 1 : 0)
    expect(documentNumber[17]).toBe(checkOf(documentNumber.slice(0, 17)))
  }
  const tellingApart = residents.map(({ name, birthDate, place }) => `${name} ${birthDate} ${place.areaCode}`)
  expect(new Set(tellingApart).size).toBe(residents.length)
})

test('the first thirteen are who they were', () => {
  const told = residents
    .slice(0, 13)
    .map(({ residentId, name, documentNumber, phone }) => [residentId, name, documentNumber.slice(0, 14), phone])
  expect(told).toEqual([
    ['r001', '林秀兰', '44010419540312', '19900001007'],
    ['r002', '陈志强', '44010619810705', '19900001014'],
    ['r003', '黄诗雅', '44010519960518', '19900001021'],
    ['r004', '黎乐言', '44010519960518', '19900001028'],
    ['r005', '何俊杰', '44060619991024', '19900001035'],
    ['r006', '欧阳𠮷安', '44070319680130', '19900009042'],
    ['r007', '古丽娜尔·艾山', '44030519901202', null],
    ['r008', '黎嘉欣', 'H1029384701', '19900001056'],
    ['r009', '林志豪', '10293847', '19900001063'],
    ['r010', '林子墨', '44010420130214', '19900001070'],
    ['r011', '陈沐阳', '44010620190903', '19900001077'],
    ['r012', '陈一诺', '44010620220426', '19900001084'],
    ['r013', '梁润好', '44010319310405', '19900001091'],
  ])
  expect(residents[0]?.documentNumber).toBe('440104195403120222')
  const unlike = residents.filter(({ phone, wechatPhone }) => phone !== wechatPhone)
  expect(unlike.map(({ residentId }) => residentId)).toEqual(['r006', 'r007'])
})

test('the people a tester needs are there', () => {
  expect(new Set(residents.map(({ documentType }) => documentType))).toEqual(new Set(['01', '02', '03', '06', '07', '08', '99']))
  for (const rare of ['𠮷', '㛃', '·']) expect(residents.some(({ name }) => name.includes(rare))).toBe(true)
  expect(residents.some(({ documentNumber }) => documentNumber === '64212419560933091T')).toBe(false)
  for (const name of ['林秀兰', '陈志强', '冯国梁', '何惠贞']) expect(modulesOf(named(name)).size).toBe(recordModules.length)
  expect(ageOn(named('冯国梁').birthDate, lastDay)).toBe(45)
  expect(ageOn(named('何惠贞').birthDate, lastDay)).toBe(78)
  const newborn = named('黎乐言')
  expect(newborn.documentNumber).toBe(`${byId.get('r003')?.documentNumber}0101`)
  expect(recordModules.filter((module) => !modulesOf(newborn).has(module))).toEqual(['blood'])
  expect(recordOf(named('何俊杰'))).toEqual([])
})

test('those whose identity or guardian is the matter are at the end of the stories, each where others look for them', () => {
  const told = residents.slice(35, 52).map(({ residentId, name, documentType }) => `${residentId} ${documentType} ${name}`)
  expect(told).toEqual([
    'r036 08 麦家俊',
    'r037 06 陆咏琳',
    'r038 01 简兆基',
    'r039 01 简国栋',
    'r040 01 丁宇航',
    'r041 01 邹慧玲',
    'r042 01 丁志聪',
    'r043 01 倪可欣',
    'r044 01 蒋丽仪',
    'r045 01 倪明辉',
    'r046 01 龚乐瑶',
    'r047 01 庄嘉敏',
    'r048 01 龚海涛',
    'r049 01 阮星辰',
    'r050 01 阮惠娟',
    'r051 02 池秋萍',
    'r052 03 MARIA SANTOS',
  ])
  const today = '2026-11-21'
  const ages = ['简兆基', '丁宇航', '倪可欣', '龚乐瑶', '阮星辰'].map((name) => ageOn(named(name).birthDate, today))
  expect(ages).toEqual([70, 13, 17, 5, 8])
  const inNinetyDays = ['丁宇航', '倪可欣'].map((name) => ageOn(named(name).birthDate, addDays(today, 90)))
  expect(inNinetyDays).toEqual([14, 18])
  for (const name of ['丁宇航', '倪可欣', '龚乐瑶']) expect([named(name).motherId, named(name).fatherId]).not.toContain(null)
  for (const name of ['麦家俊', '陆咏琳', '龚乐瑶', '阮星辰']) expect(recordOf(named(name)).length).toBeGreaterThan(5)
})

test('whoever is married to one of them is so in both rows', () => {
  const oneSided = residents.filter(({ residentId, spouseId }) => spouseId !== null && byId.get(spouseId)?.spouseId !== residentId)
  expect(oneSided.map(({ residentId }) => residentId)).toEqual([])
})

test('no number is anybody else’s, other numbers included', () => {
  const numbers = residents.flatMap(({ documentNumber, otherNumbers }) => [
    documentNumber,
    ...otherNumbers.map((one) => one.documentNumber),
  ])
  expect(new Set(numbers).size).toBe(numbers.length)
  const [renewed] = named('陆咏琳').otherNumbers
  expect(renewed?.documentNumber.slice(0, 9)).toBe(named('陆咏琳').documentNumber.slice(0, 9))
  const card = named('麦家俊').documentNumber
  expect([card.slice(0, 14), card[17]]).toEqual(['81000019851008', checkOf(card.slice(0, 17))])
})

test('the diabetic’s glucose comes in two units, and its HbA1c falls and rises again', () => {
  const results = recordOf(named('冯国梁')).flatMap((entry) => entry.results.map((result) => ({ ...result, on: entry.occurredOn ?? '' })))
  const units = new Set(results.filter(({ item }) => item === 'GLU').map(({ unit }) => unit))
  expect(units).toEqual(new Set(['mmol/L', 'mg/dL']))
  const long = results.filter(({ item }) => item === 'HBA1C').sort((left, right) => left.on.localeCompare(right.on))
  const values = long.map(({ value }) => Number(value))
  const [first = 0] = values
  const lowest = Math.min(...values)
  expect(first - lowest).toBeGreaterThan(1.5)
  expect(Math.max(...values.slice(values.indexOf(lowest))) - lowest).toBeGreaterThan(0.3)
})

test('children who are behind, ahead of a change, or at the beginning of the new programme', () => {
  const given = (name: string) => recordOf(named(name)).filter(({ form }) => form === 'childVaccination')
  const has = (name: string, vaccine: string, dose: string) =>
    given(name).some((entry) => entry.title === vaccine && entry.summary === dose)
  expect([has('彭嘉乐', '乙型脑炎减毒活疫苗', '第1剂'), has('彭嘉乐', '乙型脑炎减毒活疫苗', '第2剂')]).toEqual([true, false])
  expect(has('彭嘉乐', 'A群C群脑膜炎球菌多糖疫苗', '第1剂')).toBe(false)
  expect([has('许雨桐', '双价人乳头瘤病毒疫苗', '第1剂'), has('许雨桐', '双价人乳头瘤病毒疫苗', '第2剂')]).toEqual([true, false])
  const pertussis = (birthDate: string) =>
    scheduleFor(birthDate, 'male')
      .filter(({ vaccine }) => /百白破|白喉/.test(vaccine))
      .map(({ dueOn, dose }) => `${dose} ${dueOn}`)
  // Before the change, through it, and after it.
  expect(pertussis('2015-03-01')).toEqual(['1 2015-06-01', '2 2015-07-01', '3 2015-08-01', '4 2016-09-01', '1 2021-03-01'])
  expect(pertussis('2024-08-20')).toEqual(['1 2024-11-20', '2 2024-12-20', '3 2025-02-20', '4 2026-02-20', '5 2030-08-20'])
  expect(pertussis('2024-10-15')).toEqual(['1 2025-01-01', '2 2025-02-15', '3 2025-04-15', '4 2026-04-15', '5 2030-10-15'])
})

test('who only saw doctors before 2021 or at a village clinic has nothing but the basic information', () => {
  const quiet = residents.filter(({ quietReason }) => quietReason !== null)
  expect(new Set(quiet.map(({ quietReason }) => quietReason))).toEqual(new Set(['before2021', 'notSecondLevel']))
  for (const person of quiet) expect(modulesOf(person)).toEqual(new Set(['basic']))
  expect(JSON.stringify(recordOf(named('关德光')))).toContain('2016-05')
  for (const place of places) {
    expect([levelOf(place.hospital), levelOf(place.bloodStation)]).toEqual(['second', 'second'])
    expect([levelOf(place.communityCentre), levelOf(villageClinicOf(place)), levelOf('仁心诊所')]).toEqual(['below', 'below', 'below'])
  }
})

test('every child but one has a parent among them: of the right age, the same place, one surname, possible blood', () => {
  const minors = residents.filter(({ birthDate }) => birthDate > addDays(lastDay, -18 * 365.25))
  expect(minors.length).toBeGreaterThan(200)
  const wrong = residents.flatMap((child) => {
    const [mother, father] = [child.motherId, child.fatherId].map((id) => (id === null ? undefined : byId.get(id)))
    const parents = [mother, father].flatMap((parent) => parent ?? [])
    if (parents.length === 0) return minors.includes(child) && child !== named('阮星辰') ? [`${child.residentId} alone`] : []
    const young = parents.some((parent) => ageOn(parent.birthDate, child.birthDate) < 18 || ageOn(parent.birthDate, child.birthDate) > 50)
    const sexes = (mother?.sex ?? 'female') !== 'female' || (father?.sex ?? 'male') !== 'male'
    const strange = !parents.some(({ name }) => name[0] === child.name[0]) || parents.some(({ place }) => place !== child.place)
    return young || sexes || strange || !mayInherit(child, mother, father) ? [child.residentId] : []
  })
  expect(wrong).toEqual([])
})

/** From the groups alone, as a doctor would ask: AB has no O child, O no AB child, and A or B comes from somebody. */
function mayInherit(child: Person, mother: Person | undefined, father: Person | undefined): boolean {
  const [own, his, hers] = [child, father, mother].map((one) => (one === undefined ? null : bloodGroupOf(one)))
  for (const group of [his, hers]) if ((group === 'AB' && own === 'O') || (group === 'O' && own === 'AB')) return false
  const letters = [his, hers].includes(null) ? 'AB' : `${his}${hers}`
  return Array.from(own ?? '').every((letter) => letter === 'O' || letters.includes(letter))
}

test('a birth stands in the mother’s record and in the child’s, on the same day in the same hospital', () => {
  const born = residents.filter(({ birthDate, motherId }) => birthDate >= '2021-01-10' && motherId !== null).slice(0, 40)
  expect(born.length).toBeGreaterThan(20)
  for (const child of born) {
    const mother = byId.get(child.motherId ?? '')
    const hers = mother === undefined ? [] : recordOf(mother).filter(({ summary }) => /足月单胎/.test(summary ?? ''))
    const his = recordOf(child).filter(({ form, occurredOn }) => form === 'inpatient' && occurredOn === child.birthDate)
    expect(hers.filter(({ form }) => form === 'inpatient').map(({ occurredOn, sourceOrg }) => [occurredOn, sourceOrg])).toContainEqual(
      his.map(({ occurredOn, sourceOrg }) => [occurredOn, sourceOrg])[0],
    )
  }
})

test('sensitive entries of every kind, some marked by the source, some only by their words', () => {
  const entries = ['谭静雯', '温振宇'].flatMap((name) => recordOf(named(name)))
  const marked = new Set(entries.flatMap(({ sensitive }) => sensitive ?? []))
  const words = entries.filter(({ sensitive }) => sensitive === null).flatMap((entry) => sensitiveKindOf(entry.title, entry.summary) ?? [])
  expect(new Set([...marked, ...words])).toEqual(new Set(sensitiveKinds))
  for (const kind of ['mental', 'infection', 'reproduction', 'substance'] as const) expect(marked).toContain(kind)
  for (const kind of ['mental', 'infection', 'genetic', 'substance'] as const) expect(words).toContain(kind)
})

test('a faulty source sends what cannot be read, mostly with its name; the long record has a value of ten thousand characters', () => {
  const sent = recordOf(named('曾浩贤')).flatMap(({ malformed }) => (malformed === null ? [] : [malformed]))
  expect(sent.length).toBeGreaterThanOrEqual(6)
  for (const entry of sent)
    expect(z.safeParse(z.looseObject({ ...entrySchema.shape, collectedAt: z.iso.datetime() }), entry).success).toBe(false)
  expect(sent.filter((entry) => typeof Object(entry).sourceOrg === 'string').length).toBeGreaterThanOrEqual(4)
  const values = recordOf(named('钟月娥')).flatMap(({ parts }) => parts.flatMap(({ fields }) => fields.map(({ value }) => value.length)))
  expect(Math.max(...values)).toBe(10_000)
})
