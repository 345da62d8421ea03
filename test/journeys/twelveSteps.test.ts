import { recordModuleNames, recordModules } from '../../src/contract/record/recordModule'
import type { SyntheticResident } from '../patient'
import { adults, becomeLevel2, openPatient, pick, readToTheEnd, typeCode } from './acts'
import { see, shown, tap, tapTab, words } from './taps'
import { openTwoWindows, picture, type TwoWindows } from './twoWindows'

let windows: TwoWindows
let people: SyntheticResident[]
beforeAll(async () => {
  windows = await openTwoWindows()
  people = await adults(windows.stack)
}, 120_000)
afterAll(async () => {
  await windows?.close()
})

const person = (index: number) => pick(people, index)

test('the twelve steps, phone and doctor side by side', async () => {
  const { phone, doctor } = windows
  await becomeLevel2(phone, person(0), 'phone')
  await see(phone, '健康档案调阅授权')

  // 5: the doctor asks; the phone shows hospital, department and doctor without being touched.
  await openPatient(doctor, windows.stack, person(0))
  await doctor.getByRole('button', { name: '获取微信验证码' }).click()
  await doctor.getByText(/已发送，请患者在手机上查看授权码/).waitFor()
  await picture(doctor, 'doctor-01-asked')
  for (const fact of ['中山大学附属第一医院', /心血管内科/, /梁文博/]) await see(phone, fact)
  await picture(phone, 'phone-07-home-request')

  // 6: 健康档案调阅授权 → 查看授权码 → the agreement, read to its end; 同意 does nothing before that.
  await tap(phone, '健康档案调阅授权')
  await tap(phone, '查看授权码')
  await see(phone, '档案调阅授权同意书')
  await see(phone, '谁看')
  await see(phone, /不同意不影响就诊/)
  await picture(phone, 'phone-08-agreement')
  await readToTheEnd(phone)
  await picture(phone, 'phone-09-agreement-read')
  await tap(phone, '同意')

  // 7: six digits in two groups, with who asked.
  await see(phone, '请把授权码告诉医生')
  await see(phone, /没有人会打电话或发短信向您要授权码/)
  await picture(phone, 'phone-10-code')
  const code = /(\d{3})\s*(\d{3})\s*\n/.exec(await words(phone))
  if (!code) throw new Error(`no code on the screen:\n${await words(phone)}`)

  // 8: the doctor types it and sees the record.
  await typeCode(doctor, `${code[1]} ${code[2]}`)
  await doctor.getByRole('tab', { name: '基本信息' }).waitFor()
  for (const module of recordModules) {
    await doctor.getByRole('tab', { name: recordModuleNames[module] }).click()
    await doctor.locator('#rows tr').first().waitFor()
  }
  await doctor.getByRole('tab', { name: '检查检验报告' }).click()
  await doctor.locator('#rows tr').first().click()
  await doctor.getByText(/数源单位：/).waitFor()
  await picture(doctor, 'doctor-02-record')

  // 9: the phone knows, lists the hospital with days left, and the doctor's looks.
  await see(phone, '医生已验证')
  await picture(phone, 'phone-11-code-used')
  await tap(phone, '查看这项权限')
  await see(phone, '30 天')
  await picture(phone, 'phone-12-grant')
  await tap(phone, '查看调阅记录')
  await see(phone, /梁文博医生，在您同意后查看了/)
  await picture(phone, 'phone-13-access-events')
  await phone.goBack()

  // 10: taken back, confirmed, and the doctor's next click is refused in plain words.
  await tap(phone, '取消授权')
  await see(phone, '取消后，该医院不能再查看；已经看过的内容无法收回。')
  await picture(phone, 'phone-14-revoke')
  await tap(phone, '取消该医院的查看权限')
  await see(phone, '已撤销')
  await see(phone, /省平台已确认 /)
  await picture(phone, 'phone-15-revoked')
  await doctor.getByRole('tab', { name: '诊疗记录' }).click()
  await doctor.getByText('患者已取消授权或授权已到期，不能查看健康档案').waitFor()
  expect(
    await doctor
      .getByText(/数源单位：/)
      .filter({ visible: true })
      .count(),
  ).toBe(0)
  await picture(doctor, 'doctor-03-refused')

  expect(windows.problems).toEqual([])
}, 180_000)

test('11: my own record, six modules, every entry with its source and time', async () => {
  const { phone } = windows
  await phone.goto(`${new URL(phone.url()).origin}/`)
  await tap(phone, '我的健康档案')
  for (const module of recordModules) await see(phone, recordModuleNames[module])
  await picture(phone, 'phone-16-record')
  await tap(phone, '检查检验报告')
  await see(phone, /数源单位|医院/)
  await picture(phone, 'phone-17-record-list')
  await shown(phone, /年\d+月\d+日/)
    .first()
    .click()
  await see(phone, '数源单位')
  await see(phone, '采集时间')
  await picture(phone, 'phone-18-record-entry')
  expect(windows.problems).toEqual([])
}, 60_000)

test('12: a second resident on the same machine sees none of it', async () => {
  const phone = await windows.openPhone()
  await becomeLevel2(phone, person(1))
  await see(phone, '目前没有医院可以看您的档案')
  const home = await words(phone)
  await tap(phone, '调阅记录')
  await see(phone, '还没有人看过您的档案')
  await phone.goBack()
  await tapTab(phone, '我的')
  const me = await words(phone)
  for (const secret of [person(0).name, '中山大学附属第一医院', '梁文博']) expect(home + me).not.toContain(secret)
  await picture(phone, 'phone-19-second-resident')
  expect(windows.problems).toEqual([])
}, 120_000)
