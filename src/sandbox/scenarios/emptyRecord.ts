import type { Scenario } from './scenario'

export const emptyRecord: Scenario = {
  group: 'record',
  title: '空的档案，三种原因',
  todo: '何俊杰（r005）什么都没有，关德光（r033）只在2021年以前看过病，莫观胜（r034）只去过村卫生站。分别打开他们的手机，看“诊疗记录”。',
  see: '三个人看到三句不同的话：医院还没有上传、2021年以前的不在档案里、二级以下机构还没有接入；都不说“出错了”。',
  phones: ['r005', 'r033', 'r034'],
}
