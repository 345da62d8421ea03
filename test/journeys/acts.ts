import type { Page } from 'playwright-core'
import { type SyntheticResident, syntheticResidents } from '../patient'
import type { Stack } from '../stack'
import { until } from '../until'
import { see, tap, words } from './taps'
import { picture } from './twoWindows'

/** What patients and doctors do again and again, by hand, on the screens. */

export async function adults(stack: Stack): Promise<SyntheticResident[]> {
  const { sandboxUrl } = stack
  const bornBefore = String((await stack.control.now()).getFullYear() - 18)
  const people = await syntheticResidents({ cloudUrl: stack.cloudUrl, sandboxUrl })
  return people.filter(({ documentType, documentNumber }) => documentType === '01' && documentNumber.slice(6, 10) < bornBefore)
}

export function pick(people: readonly SyntheticResident[], index: number): SyntheticResident {
  const found = people[index]
  if (!found) throw new Error('too few residents')
  return found
}

/** Privacy, sign-in, phone number, 用户须知. */
async function untilRealName(phone: Page, keep: (name: string) => Promise<void>): Promise<void> {
  await see(phone, '同意并继续')
  await keep('01-privacy')
  await tap(phone, '同意并继续')
  await see(phone, '绑定手机号')
  await keep('02-home-level-0')
  await tap(phone, '绑定手机号')
  await tap(phone, /^授权手机号/)
  await see(phone, '用户须知')
  await keep('03-notice')
  await readToTheEnd(phone)
  await tap(phone, '同意并继续')
  await see(phone, '请按证件填写')
}

const keeping = (phone: Page, pictures: string | null) => async (name: string) =>
  pictures === null ? undefined : picture(phone, `${pictures}-${name}`)

/** Privacy, sign-in, phone number, 用户须知, real name (once wrong, once right), face. */
export async function becomeLevel2(phone: Page, who: SyntheticResident, pictures: string | null = null): Promise<void> {
  const keep = keeping(phone, pictures)
  await untilRealName(phone, keep)
  const [name, number] = [phone.getByPlaceholder('与证件上一致'), phone.getByPlaceholder('请输入证件号码')]
  await name.fill(who.name)
  await number.fill(who.documentNumber.slice(0, 17) + (who.documentNumber.endsWith('0') ? '1' : '0'))
  await tap(phone, '核对并认证')
  await see(phone, '第18位校验不符')
  await keep('04-real-name-wrong')
  await number.fill(who.documentNumber)
  await tap(phone, '核对并认证')
  await see(phone, '人脸信息处理告知与单独同意')
  await keep('05-face-consent')
  await readToTheEnd(phone)
  await tap(phone, '同意')
  await see(phone, '模拟通过')
  await keep('06-face')
  await tap(phone, '模拟通过')
  await see(phone, '认证完成')
  await tap(phone, '继续')
  await see(phone, '健康档案调阅授权')
}

/** As far as the real name, with any document; the last step is whatever page comes then. */
export async function becomeLevel1(
  phone: Page,
  who: SyntheticResident,
  documentName: string,
  pictures: string | null = null,
): Promise<void> {
  const keep = keeping(phone, pictures)
  await untilRealName(phone, keep)
  await phone.locator('select#documentType, #documentType select').last().selectOption({ label: documentName })
  await phone.getByPlaceholder('与证件上一致').fill(who.name)
  await phone.locator('#documentNumber input, input#documentNumber').last().fill(who.documentNumber)
  await keep('04-real-name')
  await tap(phone, '核对并认证')
}

/** A hospital's window, by its own page: the person's document, their number, and the PIN they type. */
export async function atWindow(
  desk: Page,
  stack: Stack,
  who: SyntheticResident,
  pin: string,
  pictures: string | null = null,
): Promise<void> {
  const query = new URLSearchParams({ org: '455404501', staff: 'zs1001', kind: 'identity', patient: who.residentId })
  await desk.goto(`${stack.sandboxUrl}/window?${query}`)
  await desk.locator('#seen').check()
  await desk.locator('#pin').fill(pin)
  await desk.locator('#again').fill(pin)
  if (pictures !== null) await picture(desk, `${pictures}-desk`)
  await desk.locator('#send').click()
  await desk.locator('#said[data-sent="yes"]').waitFor()
}

/** The six digits of every SMS that calls itself a 验证码, newest first. */
async function smsCodes({ sandboxUrl }: Stack): Promise<string[]> {
  const { messages }: { messages: { text: string }[] } = await (await fetch(`${sandboxUrl}/phone/messages`)).json()
  return messages.flatMap(({ text }) => /验证码\D{0,8}(\d{6})/.exec(text)?.[1] ?? [])
}

/** On a page that asks for both: the code that this tap sends, and the PIN. */
export async function typePin(phone: Page, stack: Stack, pin: string, send: string | RegExp): Promise<void> {
  const before = await smsCodes(stack)
  await tap(phone, send)
  const [code = ''] = await until(
    () => smsCodes(stack),
    (codes) => codes.length > before.length,
  )
  const fields = phone.getByPlaceholder('6位数字').filter({ visible: true })
  await fields.nth(0).fill(code)
  await fields.nth(1).fill(pin)
}

/** Whenever a page asks first: the stand-in's face, then back to where it was asked for. */
export async function confirmByFace(phone: Page): Promise<void> {
  await tap(phone, '确认是我本人')
  await see(phone, '模拟通过')
  await tap(phone, '模拟通过')
  // Until this phone's finger is enrolled, it is offered here.
  await tap(phone, '继续')
}

export async function readToTheEnd(phone: Page): Promise<void> {
  const { width, height } = phone.viewportSize() ?? { width: 390, height: 844 }
  await phone.mouse.move(width / 2, height / 2)
  for (let turn = 0; turn < 14; turn += 1) await phone.mouse.wheel(0, 1000)
}

/** As the hospital's own system opens the province's page, for the first doctor of the list. */
export async function openPatient(doctor: Page, stack: Stack, who: SyntheticResident): Promise<void> {
  await doctor.goto(`${stack.sandboxUrl}/doctor?org=455404501&staff=zs1001&patient=${who.documentNumber}`)
  await doctor.getByText('打开健康档案').first().click()
  await doctor.getByRole('button', { name: '获取微信验证码' }).waitFor()
}

export async function askForCode(doctor: Page, way: '微信' | '短信'): Promise<void> {
  await doctor.getByRole('button', { name: `获取${way}验证码` }).click()
  await doctor.getByText(/^已发送/).waitFor()
}

export async function typeCode(doctor: Page, code: string): Promise<void> {
  await doctor.getByPlaceholder('请输入授权码').fill(code)
  await doctor.getByRole('button', { name: '验证', exact: true }).click()
}

/** The record itself, not a word about it. */
export async function seesRecord(doctor: Page): Promise<void> {
  await doctor.getByRole('tab', { name: '基本信息' }).waitFor()
  await doctor.locator('#rows tr').first().waitFor()
}

export async function refusedNow(doctor: Page): Promise<void> {
  await doctor.getByRole('tab', { name: '诊疗记录' }).click()
  await doctor.getByText('患者已取消授权或授权已到期，不能查看健康档案').waitFor()
  const readable = await doctor
    .getByText(/数源单位：/)
    .filter({ visible: true })
    .count()
  expect(readable).toBe(0)
}

/** From the waiting request on the phone to the six digits. */
export async function agreeAndReadCode(phone: Page): Promise<string> {
  await tap(phone, '查看授权码')
  await see(phone, '档案调阅授权同意书')
  await readToTheEnd(phone)
  await tap(phone, '同意')
  return readCode(phone)
}

export async function readCode(phone: Page): Promise<string> {
  await see(phone, /^请把.*授权码告诉医生$/)
  const shown = await words(phone)
  const code = /(\d{3})\s*(\d{3})\s*\n/.exec(shown)
  if (!code) throw new Error(`no code on the screen:\n${shown}`)
  return `${code[1]}${code[2]}`
}

/** The whole way of 方式二: the doctor asks, the patient agrees and reads, the doctor types. */
export async function grantByCode(phone: Page, doctor: Page, stack: Stack, who: SyntheticResident): Promise<void> {
  await openPatient(doctor, stack, who)
  await askForCode(doctor, '微信')
  await see(phone, '查看授权码')
  await typeCode(doctor, await agreeAndReadCode(phone))
  await seesRecord(doctor)
}

export async function home(phone: Page): Promise<void> {
  await phone.goto(`${new URL(phone.url()).origin}/`)
  await see(phone, '健康档案调阅授权')
}
