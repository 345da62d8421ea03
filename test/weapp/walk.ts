import type { SyntheticResident } from '../patient'
import type { openPhone } from './phone'

export type Phone = ReturnType<typeof openPhone>

/** Steps 1–4: privacy, sign-in, phone number, 用户须知, real name (once wrong, once right), face. */
export async function becomeLevel2(phone: Phone, who: SyntheticResident): Promise<void> {
  phone.open('/pages/home/index')
  await phone.agreePrivacy('同意并继续')
  await phone.tap('绑定手机号')
  await phone.givePhoneNumber('授权手机号')
  await agreeTo(phone, '用户须知', '同意并继续')
  await phone.see('请按证件填写')
  await phone.type(0, who.name)
  await phone.type(1, who.documentNumber.slice(0, 17) + (who.documentNumber.endsWith('0') ? '1' : '0'))
  await phone.tap('核对并认证')
  await phone.see('第18位校验不符')
  await phone.type(1, who.documentNumber)
  await phone.tap('核对并认证')
  await agreeTo(phone, '人脸信息处理告知与单独同意')
  await phone.see('认证完成')
  await phone.tap('继续')
}

/** Reads an agreement to its end, then agrees. */
export async function agreeTo(phone: Phone, title: string, word = '同意'): Promise<void> {
  await phone.see(title)
  await phone.see('不同意')
  phone.scrollToEnd()
  await phone.seeNot('读到最后')
  await phone.tap(word, { exact: true })
}
