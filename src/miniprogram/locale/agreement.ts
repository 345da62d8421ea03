import { textOf } from './text'

export const agreementText = textOf({
  agree: '同意',
  decline: '不同意',
  busy: '正在提交',
  readOn: '请往下读到最后，再点“{agree}”',
  harmless: '不同意不影响就诊',
  version: '版本 {version}',
  changed: '文字刚刚更新，请重新读一遍再决定。',
  changesTitle: '和您上次同意的版本（{day}）相比',
  added: '新的文字',
  removed: '去掉的文字',
  sameWords: '文字的意思没有增减，只是换了版本。',
})
