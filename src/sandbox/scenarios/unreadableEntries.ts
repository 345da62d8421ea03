import type { Scenario } from './scenario'

export const unreadableEntries: Scenario = {
  group: 'record',
  title: '来源传来的格式有误，或互相矛盾',
  todo: '曾浩贤（r029）有几条谁也读不了，钟月娥（r030）的两家医院血型不同、出院早于入院。打开他们的手机。',
  see: '读不了的那几条占着位置，写明来自哪家、什么时候，可以就它反馈；矛盾的内容原样显示，不替来源改。',
  phones: ['r029', 'r030'],
}
