import { textOf } from './text'

export const screenText = textOf(
  { shield: '在微信里录屏时，这些内容会被遮住；苹果手机挡不住截屏。截图里有您的隐私，请不要发给别人。' },
  { shield: 'In WeChat, screen recordings do not show this. iPhones cannot stop screenshots: please do not send one to anybody.' },
)
