import type { Page } from 'playwright-core'
import { recordModuleNames, recordModules } from '../../src/contract/record/recordModule'
import { type SyntheticResident, syntheticResidents } from '../patient'
import { see, shown, tap, tapTab, words } from './taps'
import { openTwoWindows, picture, type TwoWindows } from './twoWindows'

let windows: TwoWindows
let people: SyntheticResident[]
beforeAll(async () => {
  windows = await openTwoWindows()
  people = (await syntheticResidents(windows.stack)).filter((resident) => resident.documentType === '01')
}, 120_000)
afterAll(async () => {
  await windows?.close()
})

function person(index: number): SyntheticResident {
  const found = people[index]
  if (!found) throw new Error('too few residents')
  return found
}

/** Steps 1–4: privacy, sign-in, phone number, real name (once wrong, once right), face. */
async function becomeLevel2(phone: Page, who: SyntheticResident, pictures: string | null): Promise<void> {
  const keep = async (name: string) => (pictures === null ? undefined : picture(phone, `${pictures}-${name}`))
  await see(phone, '同意并继续')
  await keep('01-privacy')
  await tap(phone, '同意并继续')
  await see(phone, '绑定手机号')
  await keep('02-home-level-0')
  await tap(phone, '绑定手机号')
  await tap(phone, /^授权手机号/)
  await see(phone, '请按证件填写')
  const [name, number] = [phone.getByPlaceholder('与证件上一致'), phone.getByPlaceholder('请输入证件号码')]
  await name.fill(who.name)
  await number.fill(who.documentNumber.slice(0, 17) + (who.documentNumber.endsWith('0') ? '1' : '0'))
  await tap(phone, '核对并认证')
  await see(phone, '第18位校验不符')
  await keep('03-real-name-wrong')
  await number.fill(who.documentNumber)
  await tap(phone, '核对并认证')
  await see(phone, '人脸信息处理告知与单独同意')
  await keep('04-face-consent')
  await readToTheEnd(phone)
  await tap(phone, '同意')
  await see(phone, '模拟通过')
  await keep('05-face')
  await tap(phone, '模拟通过')
  await see(phone, '认证完成')
  await tap(phone, '继续')
}

async function readToTheEnd(phone: Page): Promise<void> {
  const { width, height } = phone.viewportSize() ?? { width: 390, height: 844 }
  await phone.mouse.move(width / 2, height / 2)
  for (let turn = 0; turn < 12; turn += 1) await phone.mouse.wheel(0, 1000)
}

async function openPatient(doctor: Page, who: SyntheticResident): Promise<void> {
  await doctor.goto(`${windows.stack.sandboxUrl}/doctor?org=455404501&staff=zs1001&patient=${who.documentNumber}`)
  await doctor.getByText('打开健康档案').first().click()
  await doctor.getByRole('button', { name: '获取微信验证码' }).waitFor()
}

test('the twelve steps, phone and doctor side by side', async () => {
  const { phone, doctor } = windows
  await becomeLevel2(phone, person(0), 'phone')
  await see(phone, '健康档案调阅授权')

  // 5: the doctor asks; the phone shows hospital, department and doctor without being touched.
  await openPatient(doctor, person(0))
  await doctor.getByRole('button', { name: '获取微信验证码' }).click()
  await doctor.getByText(/已发送，请患者在手机上查看授权码/).waitFor()
  await picture(doctor, 'doctor-01-asked')
  for (const fact of ['中山大学附属第一医院', /心血管内科/, /梁文博/]) await see(phone, fact)
  await picture(phone, 'phone-06-home-request')

  // 6: 健康档案调阅授权 → 查看授权码 → the agreement, read to its end; 同意 does nothing before that.
  await tap(phone, '健康档案调阅授权')
  await tap(phone, '查看授权码')
  await see(phone, '档案调阅授权同意书')
  await see(phone, '谁看')
  await see(phone, /不同意不影响就诊/)
  await picture(phone, 'phone-07-agreement')
  await readToTheEnd(phone)
  await picture(phone, 'phone-08-agreement-read')
  await tap(phone, '同意')

  // 7: six digits in two groups, with who asked.
  await see(phone, '请把授权码告诉医生')
  await see(phone, '没有任何人会打电话向您要授权码')
  await picture(phone, 'phone-09-code')
  const code = /(\d{3})\s*(\d{3})\s*\n/.exec(await words(phone))
  if (!code) throw new Error(`no code on the screen:\n${await words(phone)}`)

  // 8: the doctor types it and sees the record.
  await doctor.getByPlaceholder('请输入授权码').fill(`${code[1]} ${code[2]}`)
  await doctor.getByRole('button', { name: '验证', exact: true }).click()
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
  await picture(phone, 'phone-10-code-used')
  await tap(phone, '查看这项权限')
  await see(phone, '30 天')
  await picture(phone, 'phone-11-grant')
  await tap(phone, '查看调阅记录')
  await see(phone, /梁文博医生看了/)
  await picture(phone, 'phone-12-access-events')
  await phone.goBack()

  // 10: taken back, confirmed, and the doctor's next click is refused in plain words.
  await tap(phone, '取消授权')
  await see(phone, '取消后，该医院不能再查看；已经看过的内容无法收回。')
  await picture(phone, 'phone-13-revoke')
  await tap(phone, '取消该医院的查看权限')
  await see(phone, '已撤销')
  await see(phone, /省平台已确认 /)
  await picture(phone, 'phone-14-revoked')
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
  await picture(phone, 'phone-15-record')
  await tap(phone, '检查检验报告')
  await see(phone, /数源单位|医院/)
  await picture(phone, 'phone-16-record-list')
  await shown(phone, /年\d+月\d+日/)
    .first()
    .click()
  await see(phone, '数源单位')
  await see(phone, '采集时间')
  await picture(phone, 'phone-17-record-entry')
  expect(windows.problems).toEqual([])
}, 60_000)

test('12: a second resident on the same machine sees none of it', async () => {
  const phone = await windows.openPhone()
  await becomeLevel2(phone, person(1), null)
  await see(phone, '目前没有医院可以看您的档案')
  const home = await words(phone)
  await tap(phone, '调阅记录')
  await see(phone, '还没有人看过您的档案')
  await phone.goBack()
  await tapTab(phone, '我的')
  const me = await words(phone)
  for (const secret of [person(0).name, '中山大学附属第一医院', '梁文博']) expect(home + me).not.toContain(secret)
  await picture(phone, 'phone-18-second-resident')
  expect(windows.problems).toEqual([])
}, 120_000)
