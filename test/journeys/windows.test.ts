import { openTwoWindows, picture, type TwoWindows } from './twoWindows'

describe('the two windows', () => {
  let windows: TwoWindows
  beforeAll(async () => {
    windows = await openTwoWindows()
  })
  afterAll(() => windows?.close())

  it('open on the phone and on the doctor’s desk without a complaint', async () => {
    await new Promise(r => setTimeout(r, 3000))
    await picture(windows.phone, 'phone-first')
    await picture(windows.doctor, 'doctor-first')
    console.log(await windows.phone.locator('body').innerText(), await windows.doctor.locator('body').innerText())
    expect(windows.problems).toEqual([])
  })
})
