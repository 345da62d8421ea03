import { textOf } from './text'

export const agreementText = textOf(
  {
    agree: '同意',
    notSent: '“同意”没有送到',
    decline: '不同意',
    busy: '正在提交',
    readOn: '请往下读到最后，再点“{agree}”',
    harmless: '不同意不影响就诊',
    version: '版本 {version}',
    binding: '下面是简体字原文，以它为准。',
    changed: '文字刚刚更新，请重新读一遍再决定。',
    changesTitle: '和您上次同意的版本（{day}）相比',
    added: '新的文字',
    removed: '去掉的文字',
    sameWords: '文字的意思没有增减，只是换了版本。',
  },
  {
    agree: 'Agree',
    notSent: 'Your consent was not sent',
    decline: 'Do not agree',
    busy: 'Sending',
    readOn: 'Please read to the end, then tap “{agree}”',
    harmless: 'You will be treated all the same if you do not agree',
    version: 'Version {version}',
    changed: 'The text has just changed. Please read it again before you decide.',
    changesTitle: 'Compared with the version you agreed to ({day})',
    added: 'New text',
    removed: 'Text taken out',
    sameWords: 'Nothing was added or taken out; only the version is new.',
    binding:
      'Below is the text itself. It binds as it stands in Simplified Chinese, and no translation of it does. If you cannot read it, please have someone you trust read it with you first.',
  },
)
