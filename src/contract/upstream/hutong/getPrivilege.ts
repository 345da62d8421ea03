import * as z from 'zod/mini'

/** 调阅接口 9.3: the hospital's page jump. `param` is SM4-ECB hex of the plain string below. */
export const getPrivilegePath = '/gdehr/privilege/getPrivilege'

export const privilegeParamSchema = z.object({
  orgCode: z.string().check(z.minLength(1)),
  staffNo: z.string().check(z.minLength(1)),
  staffName: z.string(),
  cardType: z.string(),
  idcard: z.string().check(z.minLength(1)),
  patientName: z.string(),
  patientId: z.string(),
  callSysCode: z.string(),
})
export type PrivilegeParam = z.infer<typeof privilegeParamSchema>

const order = ['orgCode', 'staffNo', 'staffName', 'cardType', 'idcard', 'patientName', 'patientId', 'callSysCode'] as const

/** The plain string in the published order; values stand as they are, as in the published sample. */
export function writePrivilegeParam(param: PrivilegeParam): string {
  return order.map((name) => `${name}=${param[name]}`).join('&')
}

/** @returns null when a name is missing, doubled or unknown */
export function readPrivilegeParam(plain: string): PrivilegeParam | null {
  const pairs = plain.split('&').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const)
  if (pairs.length !== order.length || pairs.some(([name], index) => name !== order[index])) return null
  const read = z.safeParse(privilegeParamSchema, Object.fromEntries(pairs))
  return read.success ? read.data : null
}

/** 9.3.3, as printed (with the letter o: the scanned copy's zero does not encrypt to its own cipher text). */
export const publishedPrivilege = {
  key: '33edd0637a6cbd8e7d057fbc0944d621',
  plain: 'orgCode=o1&staffNo=a1n&staffName=pn2&cardType=01&idcard=64212419560933091T&patientName=N1&patientId=d1&callSysCode=zhspt',
  param:
    '55d0dad78cfe0a426b78632a08adce38e832d90c11a09d3c1df0dd540e12fdfc8f94f46a5ea1dba7e217d4d8f6d3dcd7fc87acfe8d39a6d7a02ca2c974753d9e6f5935560fe6448eca34059caf3d016bd071f41251d3874aca227788ec1c52f7af8c9d7099eb221652d94523db2d86f28892d291a70c5854be5b4be1ff6f2eec',
  idcard: '64212419560933091T',
  patientIdcard: 'f5309cf71272a9164bac35cb27472d4f888370a2df81f6b5f24988c2c75853ea',
} as const
