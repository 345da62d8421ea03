import type { Page } from 'playwright-core'
import type { SyntheticResident } from '../../patient'
import {
  askForCode,
  atWindow,
  becomeLevel1,
  becomeLevel2,
  confirmByFace,
  openPatient,
  readCode,
  readToTheEnd,
  seesRecord,
  typeCode,
  typePin,
} from '../acts'
import { openRecord } from '../recordWalk'
import { see, shown, tap, tapTab, words } from '../taps'
import { openTwoWindows, picture, type TwoWindows } from '../twoWindows'

let windows: TwoWindows
beforeAll(async () => {
  windows = await openTwoWindows()
}, 120_000)
afterAll(async () => {
  await windows?.close()
})

/** The other road from where the real name left off, to a finished level 2. */
async function provedAtWindow(phone: Page, who: SyntheticResident, pin: string, pictures: string): Promise<void> {
  const { stack, doctor } = windows
  await tap(phone, '看怎么办理')
  await see(phone, '到医院窗口认证')
  await picture(phone, `${pictures}-06-how`)
  await atWindow(doctor, stack, who, pin, pictures)
  await typePin(phone, stack, pin, /获取短信验证码$/)
  await picture(phone, `${pictures}-07-pin`)
  await tap(phone, '确认是我本人')
  await see(phone, '已确认是您本人')
  await picture(phone, `${pictures}-08-done`)
  await tap(phone, '继续')
  await see(phone, '健康档案调阅授权')
}

test('a Hong Kong resident with a 通行证 (06): no camera, the window road, and her own record', async () => {
  const phone = await windows.openPhone()
  const who = windows.resident('r008')
  await becomeLevel1(phone, who, '港澳居民来往内地通行证', 'permit-06')
  await see(phone, '微信人脸核身只支持居民身份证')
  await picture(phone, 'permit-06-05-other-road')
  await provedAtWindow(phone, who, '205813', 'permit-06')
  await openRecord(phone)
  await picture(phone, 'permit-06-09-record')
  await phone.close()
  expect(windows.faults()).toEqual([])
}, 120_000)

test('a holder of the 居住证 (08), at 320 px: the same road; revoked devices and rights are at hand', async () => {
  const phone = await windows.openPhone()
  await phone.setViewportSize({ width: 320, height: 640 })
  const who = windows.resident('r036')
  await becomeLevel1(phone, who, '港澳台居民居住证', 'permit-08')
  await see(phone, '微信人脸核身只支持居民身份证')
  await picture(phone, 'permit-08-05-other-road')
  await provedAtWindow(phone, who, '730258', 'permit-08')
  await openRecord(phone)
  await picture(phone, 'permit-08-09-record')
  await phone.goBack()
  await tapTab(phone, '我的')
  await tap(phone, '我的权利')
  await see(phone, '为什么不能删除健康档案')
  await picture(phone, 'permit-08-10-rights')
  await phone.close()
  expect(windows.faults()).toEqual([])
}, 120_000)

test('a man of 70 whose face never matches: three tries, the window, and then the code by SMS and PIN', async () => {
  const { stack, doctor } = windows
  const phone = await windows.openPhone()
  const who = windows.resident('r038')
  const pin = '618024'
  await becomeLevel1(phone, who, '居民身份证', 'window-road')
  await see(phone, '人脸信息处理告知与单独同意')
  await see(phone, '用其他方式认证')
  await picture(phone, 'window-road-05-beside')
  await readToTheEnd(phone)
  await tap(phone, '同意')
  for (let turn = 0; turn < 3; turn += 1) {
    await tap(phone, '模拟不是同一人')
    await see(phone, turn < 2 ? '这次没有通过' : '这次不能用人脸核身')
    if (turn < 2) await tap(phone, '再试一次')
  }
  await picture(phone, 'window-road-05-no-match')
  await tap(phone, '看看其他方式')
  await see(phone, '不用人脸，也能认证')
  await provedAtWindow(phone, who, pin, 'window-road')

  // A doctor waits; more than five minutes have passed since the window road.
  await stack.control.advance(400)
  await openPatient(doctor, stack, who)
  await askForCode(doctor, '微信')
  await tap(phone, '查看授权码')
  await see(phone, '档案调阅授权同意书')
  await readToTheEnd(phone)
  await tap(phone, '同意')
  await see(phone, '确认是我本人')
  await picture(phone, 'window-road-09-step-up')
  await tap(phone, '确认是我本人')
  await typePin(phone, stack, pin, '获取短信验证码')
  await picture(phone, 'window-road-10-step-up-pin')
  await tap(phone, '确认是我本人')
  await picture(phone, 'window-road-10b-finger-offered')
  await tap(phone, '继续')
  const code = await readCode(phone)
  await picture(phone, 'window-road-11-code')
  await typeCode(doctor, code)
  await seesRecord(doctor)
  await see(phone, '医生已验证')
  await phone.close()
  expect(windows.faults()).toEqual([])
}, 180_000)

test('a lost phone: from another WeChat, proven first, everything else is ended and told', async () => {
  const { stack } = windows
  const who = windows.resident('r014')
  const lost = await windows.openPhone()
  await lost.goto(`${new URL(lost.url()).origin}/?openid=${who.openid}`)
  await becomeLevel2(lost, who)
  await openRecord(lost)

  const found = await windows.openPhone()
  await becomeLevel1(found, who, '居民身份证')
  // Known elsewhere: nothing of his is shown here before the same proof.
  await see(found, '人脸信息处理告知与单独同意')
  await found.goto(`${new URL(found.url()).origin}/`)
  await see(found, '这个微信要重新确认是您本人')
  await picture(found, 'lost-phone-01-proof-due')
  await tap(found, '继续认证')
  await readToTheEnd(found)
  await tap(found, '同意')
  await tap(found, '模拟通过')
  await see(found, '认证完成')
  await tap(found, '继续')
  await tapTab(found, '我的')
  await tap(found, '登录的设备')
  await see(found, '另一个微信')
  await picture(found, 'lost-phone-02-devices')
  await tap(found, '手机丢了，或有不认识的设备')
  await see(found, '办了以后')
  await picture(found, 'lost-phone-03-what-happens')
  await tap(found, '结束其他所有登录')
  await tap(found, '手机丢失，全部结束')
  await see(found, '已经办好')
  await picture(found, 'lost-phone-04-done')

  // The lost phone: its very next question is refused, and nothing of the record is on it.
  await lost.goto(`${new URL(lost.url()).origin}/`)
  await see(lost, '这个微信要重新确认是您本人')
  await picture(lost, 'lost-phone-05-the-lost-one')
  expect(await words(lost)).not.toContain(who.name)
  const { messages }: { messages: { text: string }[] } = await (await fetch(`${stack.sandboxUrl}/phone/messages`)).json()
  expect(messages.filter(({ text }) => text.includes('手机丢失')).length).toBeGreaterThan(0)
  await shown(found, '看看登录的设备').waitFor()
  await lost.close()
  await found.close()
  expect(windows.faults()).toEqual([])
}, 180_000)

test('a record left open for longer than five minutes asks once more, and comes back to where it was', async () => {
  const { stack } = windows
  const phone = await windows.openPhone()
  await becomeLevel2(phone, windows.resident('r015'))
  await openRecord(phone)
  await stack.control.advance(400)
  await tap(phone, '诊疗记录')
  await see(phone, '确认是我本人')
  await picture(phone, 'step-up-01-asked')
  await confirmByFace(phone)
  await see(phone, /数源单位/)
  await picture(phone, 'step-up-02-back')
  await phone.close()
  expect(windows.faults()).toEqual([])
}, 120_000)
