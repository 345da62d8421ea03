import { chineseOf, textOf } from './text'

/** Printed for whoever treats the carrier: a Guangdong doctor, who reads 简体. */
const printed = {
  title: '随身就医卡',
  person: '姓名',
  family: '家人电话',
  allergies: '过敏',
  medicines: '长期用药',
  forDoctor: '给医生：我的健康档案在广东健康档案互通系统里，经我同意，您可以在电脑上查看。',
  withPhone: '我带着手机：请点“获取微信验证码”，我打开微信里的“健档”，把6位授权码念给您。',
  withoutPhone: '我没带手机、不用微信：请点“获取短信验证码”，短信发到我在省平台登记的手机号。',
  window: '收不到短信、号码换了：请让我持证件到本院窗口办理。',
  refuse: '同意或不同意，都请照常为我看病。',
} as const

export const printedText = chineseOf(printed)

/** The same and all the rest as the carrier reads it. */
export const cardText = textOf(
  {
    ...printed,
    name: '随身就医卡',
    lead: '打印或截屏后印出来，空白处请手写，放在证件旁边。卡上不印任何个人信息。',
    print: '打印这张卡',
    byScreenshot: '微信里不能直接打印：请截屏，发给家人或到打印店印。',
    scam: '没有任何人会打电话向我要授权码。',
  },
  {
    name: 'Card to carry',
    lead: 'Print it, or take a screenshot and have it printed. Fill in the blanks by hand and keep it with your identity card. It is in Chinese for the doctor, with your own language below. Nothing personal is printed on it.',
    print: 'Print this card',
    byScreenshot: 'WeChat cannot print: take a screenshot and send it to your family or a print shop.',
    title: 'My medical card',
    person: 'Name',
    family: 'Family’s phone',
    allergies: 'Allergies',
    medicines: 'Regular medicines',
    forDoctor: 'To the doctor: my record is in the Guangdong health record system. With my consent you can read it on your computer.',
    withPhone: 'I have my phone: please choose “get the WeChat code”. I will open Jiandang in WeChat and read you a code of six digits.',
    withoutPhone:
      'I have no phone or do not use WeChat: please choose “get the text message code”. The text goes to the number I registered.',
    window: 'No text arrives, or my number has changed: please let me go to the hospital’s window with my identity card.',
    refuse: 'Whether I agree or not, please treat me as always.',
    scam: 'Nobody will ever ring me to ask for a code.',
  },
)
