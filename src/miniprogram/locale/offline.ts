import { textOf } from './text'

export const offlineText = textOf(
  { bar: '现在连不上：读不到，也提交不了。', barWithCode: '现在连不上。屏幕上的授权码，倒计时内仍然有效。' },
  {
    bar: 'Not connected: nothing can be read or sent now.',
    barWithCode: 'Not connected. The code on the screen stays valid until its countdown ends.',
  },
)
