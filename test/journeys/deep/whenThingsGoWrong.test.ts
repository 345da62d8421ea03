import { codeAuthRecPath } from '../../../src/contract/upstream/hutong/codeAuthRec'
import type { SyntheticResident } from '../../patient'
import {
  adults,
  askForCode,
  becomeLevel2,
  confirmByFace,
  grantByCode,
  home,
  openPatient,
  pick,
  readCode,
  readToTheEnd,
  refusedNow,
  seesRecord,
  typeCode,
} from '../acts'
import { see, shown, tap, tapTab, words } from '../taps'
import { openTwoWindows, picture, type TwoWindows } from '../twoWindows'

const day = 86_400

/** A clock moved by days ends the session; the phone is told so (401) and signs in again by itself. */
function withoutRenewals(problems: readonly string[]): string[] {
  return problems.filter((problem) => !problem.includes('401 (Unauthorized)'))
}

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

test('a hospital that looks without permission is flagged, and one tap leads to a complaint that is already written', async () => {
  const { phone, stack } = windows
  const rogue = { org: '455404508', staff: 'sz8001', patient: pick(people, 0).documentNumber, module: 'report' }
  await fetch(`${stack.sandboxUrl}/control/rogueLook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(rogue),
  })
  await tap(phone, '调阅记录')
  await see(phone, '没有授权')
  await see(phone, /深圳市人民医院/)
  await picture(phone, 'complaint-phone-01-flag')
  await tap(phone, '投诉这次查看')
  await see(phone, '提交投诉')
  expect(await phone.locator('textarea').last().inputValue()).toMatch(/深圳市人民医院.*当时我没有授权给这家医院/)
  await picture(phone, 'complaint-phone-02-written')
  await tap(phone, '提交投诉')
  await see(phone, /越权投诉/)
  await see(phone, /已提交|正在转交/)
  await picture(phone, 'complaint-phone-03-ticket')
  await home(phone)
  await tapTab(phone, '消息')
  await see(phone, /深圳市人民医院/)
  await home(phone)
  expect(windows.problems).toEqual([])
}, 90_000)

test('taking back takes two taps from the first page, as many as giving took', async () => {
  const { phone, doctor, stack } = windows
  await openPatient(doctor, stack, pick(people, 0))
  await askForCode(doctor, '微信')
  await see(phone, '查看授权码')
  await tap(phone, '查看授权码') // one
  await see(phone, '档案调阅授权同意书')
  await readToTheEnd(phone)
  await tap(phone, '同意') // two
  await typeCode(doctor, await readCode(phone))
  await seesRecord(doctor)
  await home(phone)
  await tap(phone, '取消授权') // one
  await see(phone, /已经看过的内容无法收回/)
  await tap(phone, '取消该医院的查看权限') // two
  await see(phone, '目前没有医院可以看您的档案')
  await refusedNow(doctor)
  expect(windows.problems).toEqual([])
}, 90_000)

test('revoked while the province is down: 撤销中 and why, never 已撤销, until it is back and has confirmed', async () => {
  const { phone, doctor, stack } = windows
  await grantByCode(phone, doctor, stack, pick(people, 0))
  await stack.control.fault({ path: codeAuthRecPath, kind: 'resetBeforeApply', count: 1_000_000 })
  await tap(phone, '查看这项权限')
  await tap(phone, '取消授权')
  await tap(phone, '取消该医院的查看权限')
  await see(phone, '撤销中')
  await see(phone, '正在重试')
  await see(phone, /面前的医生可能还能看到/)
  await picture(phone, 'province-down-phone-01-retrying')
  expect(await words(phone)).not.toMatch(/已撤销|省平台已确认 /)
  // It is true: the doctor still can.
  await doctor.getByRole('tab', { name: '诊疗记录' }).click()
  await doctor.locator('#rows tr').first().waitFor()
  await picture(doctor, 'province-down-doctor-01-still-readable')
  await stack.control.clearFaults()
  await shown(phone, /^省平台已确认 /).waitFor({ timeout: 30_000 })
  await picture(phone, 'province-down-phone-02-confirmed')
  await refusedNow(doctor)
  await picture(doctor, 'province-down-doctor-02-refused')
  expect(withoutRenewals(windows.problems)).toEqual([])
}, 120_000)

test('expiry by the clock: 即将到期 three days before, with a message; 已到期 at the end, and the doctor is out', async () => {
  const { phone, doctor, stack } = windows
  // What the province never answered may still arrive for two minutes: a new permission waits for that.
  await stack.control.advance(121)
  await home(phone)
  await grantByCode(phone, doctor, stack, pick(people, 0))
  await stack.control.advance(27 * day + 60)
  await home(phone)
  await tap(phone, '查看全部')
  await see(phone, '即将到期')
  await see(phone, /还剩 3 天/)
  await picture(phone, 'expiry-phone-01-expiring')
  await home(phone)
  await tapTab(phone, '消息')
  await see(phone, /查看权限3天内到期/)
  await picture(phone, 'expiry-phone-02-message')
  await doctor.goto(`${stack.sandboxUrl}/doctor/open?org=455404501&staff=zs1001&patient=${pick(people, 0).documentNumber}`)
  await seesRecord(doctor)
  await stack.control.advance(3 * day)
  await home(phone)
  await tap(phone, '查看全部')
  await see(phone, '已到期')
  // The province's page asks for a code again, once it has been told, too.
  for (let turn = 0; turn < 5; turn += 1) {
    const out = await openPatient(doctor, stack, pick(people, 0)).then(
      () => true,
      () => false,
    )
    if (out) break
  }
  expect(await doctor.getByRole('tab', { name: '基本信息' }).filter({ visible: true }).count()).toBe(0)
  await picture(doctor, 'expiry-doctor-01-refused')
  await home(phone)
  await tap(phone, '查看全部')
  await see(phone, '已到期')
  await picture(phone, 'expiry-phone-03-expired')
  expect(withoutRenewals(windows.problems)).toEqual([])
}, 120_000)

test('the text changed: what is new is shown, it is asked again, and the old permission stands under the text that made it', async () => {
  const { phone, doctor, stack } = windows
  const newText = new Date('2027-01-01T00:00:30+08:00')
  const aheadSeconds = (newText.getTime() - (await stack.control.now()).getTime()) / 1000
  await stack.control.advance(Math.max(1, Math.ceil(aheadSeconds)))
  await home(phone)
  await openPatient(doctor, stack, pick(people, 0))
  await doctor.getByRole('button', { name: '获取微信验证码' }).click()
  await tap(phone, '查看授权码')
  // The notice changed as well, and comes first.
  await see(phone, '用户须知')
  await see(phone, /和您上次同意的版本/)
  await picture(phone, 'text-change-phone-01-notice')
  await readToTheEnd(phone)
  await tap(phone, '同意')
  await see(phone, '档案调阅授权同意书')
  await see(phone, /和您上次同意的版本/)
  await picture(phone, 'text-change-phone-02-changes')
  await readToTheEnd(phone)
  await tap(phone, '同意')
  await confirmByFace(phone)
  await see(phone, '请把授权码告诉医生')
  await home(phone)
  await tap(phone, '查看全部')
  await shown(phone, '已到期').click()
  await see(phone, /^按 2026-11-21.* 版同意书给出$/)
  await picture(phone, 'text-change-phone-03-old-permission')
  expect(windows.faults()).toEqual([])
}, 120_000)
