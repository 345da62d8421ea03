import { textOf } from './text'

export const displayText = textOf(
  {
    name: '字号与语言',
    size: '字号',
    sizeStandard: '标准',
    sizeLarge: '大字',
    sizeWords: '大字版字更大、按钮更大，每页先显示最要紧的。没有选过时，跟随微信的字体大小。',
    chosen: '已选',
    language: '语言',
    languageWords: '选好后，健档会重新打开，回到首页；没有提交的内容要重新填写。同意书以简体中文签署，始终显示简体原文。',
    later: '已经记下。这个微信版本不能自动重新打开：请关闭健档，下次打开时生效。',
    voice: '朗读',
    voiceWords: '授权码可以逐位念给您听，请选择用哪种话念。',
    mandarin: '普通话',
    cantonese: '粤语',
  },
  {
    name: 'Text size and language',
    size: 'Text size',
    sizeStandard: 'Standard',
    sizeLarge: 'Large',
    sizeWords:
      'Large text comes with larger buttons, and with what matters most first. Until you choose, it follows the text size of WeChat.',
    chosen: 'chosen',
    language: 'Language',
    languageWords:
      'Jiandang then reopens at the home page, and anything not yet sent has to be filled in again. Agreements are signed in Simplified Chinese and always shown in that original.',
    later: 'Saved. This version of WeChat cannot reopen Jiandang by itself: please close it, and it will be in your language next time.',
    voice: 'Reading aloud',
    voiceWords: 'The code can be read to you digit by digit. Choose in which speech.',
    mandarin: 'Mandarin',
    cantonese: 'Cantonese',
  },
)

/** Each by its own name, whatever the language of the phone. */
export const languageNames = { hans: '简体中文', hant: '繁體中文', en: 'English' } as const
