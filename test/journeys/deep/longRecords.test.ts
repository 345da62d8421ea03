import { becomeLevel2 } from '../acts'
import { openRecord, residentCalled, rows, walkModules } from '../recordWalk'
import { tap } from '../taps'
import { openTwoWindows, picture, type TwoWindows } from '../twoWindows'

let windows: TwoWindows
beforeAll(async () => {
  windows = await openTwoWindows()
}, 120_000)
afterAll(async () => {
  await windows?.close()
})

test('a 45-year-old with diabetes: six modules', async () => {
  const phone = await windows.openPhone()
  await becomeLevel2(phone, await residentCalled(windows.stack, '冯国梁'))
  await openRecord(phone)
  await walkModules(phone, 'record-diabetic')
  await phone.close()
  expect(windows.problems).toEqual([])
}, 180_000)

test('a 78-year-old: six modules, a transfusion, and the time line', async () => {
  const phone = await windows.openPhone()
  await becomeLevel2(phone, await residentCalled(windows.stack, '何惠贞'))
  await phone.setViewportSize({ width: 320, height: 640 })
  await openRecord(phone)
  await walkModules(phone, 'record-elder-320')
  await tap(phone, '时间线')
  await rows(phone).first().waitFor()
  await picture(phone, 'record-elder-320-7-timeline')
  await phone.close()
  expect(windows.problems).toEqual([])
}, 180_000)
