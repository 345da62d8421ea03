import { speak } from '../../../locale/language'
import { handOverSteps } from './handOverSteps'

const said = (birthDate: string, age: 14 | 18, on: string, daysLeft: number) =>
  handOverSteps({ birthDate, nextHandOver: { age, on, daysLeft } }).map(({ standing, word }) => `${standing} ${word}`)

test('both hand-overs stand with their dates, the next one with the days until then', () => {
  expect(said('2015-05-01', 14, '2029-05-01', 892)).toEqual(['now 满14岁（2029年5月1日）', 'toCome 满18岁（2033年5月1日）'])
  expect(said('2010-05-01', 18, '2028-05-01', 527)).toEqual(['done 满14岁（2024年5月1日）', 'now 满18岁（2028年5月1日）'])
  const growing = (daysLeft: number) => handOverSteps({ birthDate: '2015-05-01', nextHandOver: { age: 14, on: '2029-05-01', daysLeft } })[0]
  expect(growing(30)?.words).toMatch(/^还有30天。/)
  expect(growing(892)?.words).not.toContain('892')
})

test('who was born on a 29 February comes of age on 1 March of a common year', () => {
  expect(said('2012-02-29', 18, '2030-03-01', 1200)).toEqual(['done 满14岁（2026年3月1日）', 'now 满18岁（2030年3月1日）'])
})

afterEach(() => speak('hans'))

test('in English the birthdays are dates one reads', () => {
  speak('en')
  expect(said('2015-05-01', 14, '2029-05-01', 892)).toEqual(['now Turns 14 (1 May 2029)', 'toCome Turns 18 (1 May 2033)'])
})
