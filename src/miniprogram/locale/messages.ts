import { textOf } from './text'

export const messagesText = textOf({
  name: '消息',
  waiting: '等您答复',
  noneWaiting: '现在没有等您答复的申请',
  recent: '最近查看',
  noneRecent: '还没有人看过您的档案',
  all: '查看全部调阅记录',
  notYet: '实名认证后，医生的申请和查看情况会出现在这里',
})
