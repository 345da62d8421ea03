import { textOf } from './text'

/** In the order of app.config.ts, which knows 简体 alone. */
export const tabText = textOf({ home: '首页', messages: '消息', me: '我的' }, { home: 'Home', messages: 'Messages', me: 'Me' })
