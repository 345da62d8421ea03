import { textOf } from './text'

/** WeChat takes at most four characters on a button, in any language. */
export const updateText = textOf(
  { title: '有新版本', words: '更新后会重新打开，回到首页。授权码正给医生看的话，请先看完。', now: '更新', later: '以后' },
  {
    title: 'New version',
    words: 'Jiandang reopens at the home page. If a doctor is reading your code, finish that first.',
    now: 'OK',
    later: 'Wait',
  },
)
