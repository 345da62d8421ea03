import { consentsAlone } from '../../contract/family/minor'
import type { AskedRequest } from '../backChannel'
import { chinaDate } from '../chinaDate'
import type { Register } from '../ports'

type Registered = { kind: 'phone'; phone: string } | { kind: 'refused'; returnDesc: string }

/** The only number an SMS goes to is the province's register's own, never one a doctor names; and never for a child under 14. */
export async function registeredPhone(register: Register, asked: AskedRequest, now: Date): Promise<Registered> {
  const { documentType, documentNumber, patientName: name } = asked
  const checked = await register.check({ documentType, documentNumber, name })
  if (checked.kind === 'unavailable') return refused('暂时查不到登记的手机号，请稍后再试，或改用微信授权码')
  if (checked.kind === 'deceased') return refused('省平台登记该患者已经去世，不能申请授权')
  // A wrong name and an unknown number answer alike, as everywhere.
  if (checked.kind !== 'same') return refused('姓名与证件号不一致，请核对')
  if (!consentsAlone(checked.birthDate, chinaDate(now))) return refused('患者未满14周岁，须由监护人同意，不能用短信授权')
  if (checked.phone === null || !/^1\d{10}$/.test(checked.phone)) return refused('省平台没有登记可用的手机号，请改用微信授权码')
  return { kind: 'phone', phone: checked.phone }
}

function refused(returnDesc: string): Registered {
  return { kind: 'refused', returnDesc }
}
