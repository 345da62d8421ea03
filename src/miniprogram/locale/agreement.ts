import { textOf } from './text'

export const agreementText = textOf({
  agree: '同意',
  decline: '不同意',
  busy: '正在提交',
  readOn: '请往下读到最后，再点“同意”',
  harmless: '不同意不影响就诊',
  version: '版本 {version}',
  changed: '同意书刚刚更新，请重新读一遍再决定。',
})
