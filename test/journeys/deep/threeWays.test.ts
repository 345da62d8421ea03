import * as z from 'zod'
import type { SyntheticResident } from '../../patient'
import {
  adults,
  agreeAndReadCode,
  askForCode,
  becomeLevel2,
  home,
  openPatient,
  pick,
  readCode,
  readToTheEnd,
  seesRecord,
  typeCode,
} from '../acts'
import { see, tap, tapTab, words } from '../taps'
import { openTwoWindows, picture, type TwoWindows } from '../twoWindows'

let windows: TwoWindows
let people: SyntheticResident[]
beforeAll(async () => {
  windows = await openTwoWindows()
  people = await adults(windows.stack)
  await becomeLevel2(windows.phone, pick(people, 0))
}, 180_000)
afterAll(async () => {
  await windows?.close()
})

/** What arrived on people's phones, the newest first. */
async function messages(): Promise<{ channel: string; to: string; text: string }[]> {
  const answer: unknown = await (await fetch(`${windows.stack.sandboxUrl}/phone/messages`)).json()
  return z.object({ messages: z.array(z.object({ channel: z.string(), to: z.string(), text: z.string() })) }).parse(answer).messages
}

async function book(who: SyntheticResident): Promise<void> {
  const { doctor, stack } = windows
  await doctor.goto(`${stack.sandboxUrl}/doctor?org=455404501&staff=zs1001&patient=${who.documentNumber}`)
  await doctor.getByRole('button', { name: '预约并申请查看档案' }).click()
  await doctor.locator('#bookings').getByText('申请中').first().waitFor()
}

test('方式一: a booking asks, the patient agrees without a code, the doctor opens the record directly', async () => {
  const { phone, doctor } = windows
  await book(pick(people, 0))
  await picture(doctor, 'booking-doctor-01-made')
  await see(phone, '预约时的申请')
  await picture(phone, 'booking-phone-01-request')
  await tap(phone, '看看申请')
  await see(phone, '档案调阅授权同意书')
  await readToTheEnd(phone)
  await tap(phone, '同意')
  await see(phone, '已同意')
  await see(phone, /在您就诊时可以直接查看，不用再给授权码/)
  await picture(phone, 'booking-phone-02-agreed')
  await doctor.goto(`${windows.stack.sandboxUrl}/doctor/open?org=455404501&staff=zs1001&patient=${pick(people, 0).documentNumber}`)
  await seesRecord(doctor)
  await picture(doctor, 'booking-doctor-02-record')
  expect(windows.problems).toEqual([])
}, 90_000)

test('方式二, with the code also as a WeChat message: the first code dies, the message carries the one on the screen', async () => {
  const { doctor } = windows
  const second = await windows.openPhone()
  await becomeLevel2(second, pick(people, 1))
  await openPatient(doctor, windows.stack, pick(people, 1))
  await askForCode(doctor, '微信')
  await see(second, '查看授权码')
  const first = await agreeAndReadCode(second)
  await tap(second, '先看看消息订阅同意书')
  await readToTheEnd(second)
  await tap(second, '同意')
  // Left for the agreement, the page has let go of its digits.
  await tap(second, '换一个新的授权码')
  await readCode(second)
  await tap(second, '也发到我的微信消息')
  await tap(second, '模拟允许')
  await see(second, '这个授权码也发到了您微信的“服务通知”。')
  await picture(second, 'wechat-phone-01-also-by-message')
  const [newest] = await messages()
  const sent = newest?.text.match(/\d{3} \d{3}/)?.[0] ?? ''
  expect(newest?.channel).toBe('wechat')
  expect(await words(second)).toContain(sent)
  await typeCode(doctor, first)
  await doctor.getByText(/授权码不正确/).waitFor()
  await see(second, '有人输错了1次')
  await picture(second, 'wechat-phone-02-wrong-try')
  await typeCode(doctor, sent)
  await seesRecord(doctor)
  await second.close()
  expect(windows.problems).toEqual([])
}, 120_000)

test('方式三: somebody without an account reads the SMS out, and the SMS is the consent', async () => {
  const { doctor } = windows
  const who = pick(people, 6)
  await openPatient(doctor, windows.stack, who)
  await askForCode(doctor, '短信')
  await picture(doctor, 'sms-doctor-01-sent')
  const sms = (await messages()).find(({ channel }) => channel === 'sms')
  expect(sms?.text).toMatch(/中山大学附属第一医院/)
  expect(sms?.text).toMatch(/30天/)
  expect(sms?.text).toMatch(/不同意/)
  await typeCode(doctor, sms?.text.match(/\d{6}|\d{3} \d{3}/)?.[0] ?? '')
  await seesRecord(doctor)
  await picture(doctor, 'sms-doctor-02-record')

  // Later they do install the app: the permission, the receipt with that very SMS, and the way to take it back are there.
  const phone = await windows.openPhone()
  await becomeLevel2(phone, who)
  await see(phone, '中山大学附属第一医院')
  await tapTab(phone, '我的')
  await tap(phone, '同意与凭证')
  await tap(phone, /短信$/)
  await tap(phone, '重看当时同意的全文')
  await see(phone, '指纹一致')
  await see(phone, sms?.text ?? 'no SMS')
  await picture(phone, 'sms-phone-01-receipt-text')
  await phone.close()
  expect(windows.problems).toEqual([])
}, 120_000)

test('decline: nothing is granted, care goes on, and the hospital can be kept from asking again', async () => {
  const { phone, doctor } = windows
  await home(phone)
  const grantsBefore = (await words(phone)).includes('目前没有医院')
  await doctor.goto(`${windows.stack.sandboxUrl}/doctor?org=455404508&staff=sz8001&patient=${pick(people, 0).documentNumber}`)
  await doctor.getByRole('button', { name: '预约并申请查看档案' }).click()
  await see(phone, '预约时的申请')
  await tap(phone, '不同意')
  await see(phone, /已告知不同意/)
  await picture(phone, 'decline-phone-01-declined')
  await doctor.reload()
  await doctor.locator('#bookings').getByText('患者未同意').first().waitFor()
  await picture(doctor, 'decline-doctor-01-refused')
  expect((await words(phone)).includes('目前没有医院')).toBe(grantsBefore)
  await tap(phone, '不再接受该医院的申请')
  await see(phone, /已不再接受/)
  await picture(phone, 'decline-phone-02-blocked')
  expect(windows.problems).toEqual([])
}, 90_000)

test('revoke all: every hospital goes to 撤销中 and then to what the province confirmed', async () => {
  const { phone, doctor } = windows
  await home(phone)
  await tap(phone, '查看全部')
  await tap(phone, '取消全部')
  await see(phone, /已经看过的内容无法收回/)
  await picture(phone, 'revoke-all-phone-01-question')
  await tap(phone, '取消全部医院的查看权限')
  await see(phone, '已撤销')
  await picture(phone, 'revoke-all-phone-02-revoked')
  await doctor.goto(`${windows.stack.sandboxUrl}/doctor/open?org=455404501&staff=zs1001&patient=${pick(people, 0).documentNumber}`)
  await doctor.locator('#refusal').waitFor()
  expect(windows.problems).toEqual([])
}, 60_000)
