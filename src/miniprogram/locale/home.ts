import { textOf } from './text'

export const homeText = textOf({
  name: '健档',
  greetingUnknown: '您好',
  level0: '未实名',
  level1: '已实名',
  level2: '已核身',
  starting: '正在登录',
  signedOut: '您已退出登录',
  signedOutWords: '登录后才能看到申请、授权和档案。',
  signIn: '登录',
  about: '哪家医院可以看您的健康档案，由您决定。看得到谁看过，也随时可以取消。',
  authorize: '健康档案调阅授权',
  authorizeWords: '医生要看您的档案时，从这里开始',
  record: '我的健康档案',
  recordWords: '看病、检查、体检、用血、疫苗',
  more: '其他',
  events: '调阅记录',
  eventsWords: '谁在什么时候看过',
  help: '帮助',
  late: '网络不太好，正在重新连接',
})
