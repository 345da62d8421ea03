import { textOf } from './text'

export const privacyText = textOf(
  {
    title: '先看一下怎么保护您的信息',
    what: '健档让您决定哪家医院可以看您的健康档案。为此需要您的微信身份、手机号和实名信息，用来确认是您本人。',
    not: '手机里不保存您的健康档案、姓名和证件号。',
    contract: '阅读隐私保护指引',
    agree: '同意并继续',
    refuse: '不同意',
    refusedTitle: '您还没有同意隐私保护指引',
    refusedWords: '没有同意之前，我们不会读取您的微信身份，也就无法登录。看病不受影响。',
    again: '再看一下',
  },
  {
    title: 'How your information is protected',
    what: 'With Jiandang you decide which hospital can see your health record. For this we need your WeChat identity, phone number and verified name, to be sure that it is you.',
    not: 'Your health record, name and document number are not kept on the phone.',
    contract: 'Read the privacy guidelines',
    agree: 'Agree and go on',
    refuse: 'Do not agree',
    refusedTitle: 'You have not agreed to the privacy guidelines',
    refusedWords: 'Until you agree, we do not read your WeChat identity, so you cannot sign in. You can see a doctor all the same.',
    again: 'Look at it again',
  },
)
