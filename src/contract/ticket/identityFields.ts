/** 明确居民身份的相关信息 (管理规范 art. 21): changed only with the person's or the guardian's consent. `part.field` of the form 个人信息. */
const identityFields = [
  'identity.name',
  'identity.sex',
  'identity.birthDate',
  'identity.documentType',
  'identity.documentNumber',
  'identity.bloodGroup',
  'identity.rhesus',
] as const

export function isIdentityField(fieldId: string | null): boolean {
  return identityFields.some((field) => field === fieldId)
}
