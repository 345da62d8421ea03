import { textOf } from './text'

export const doctorViewText = textOf({
  name: '医生会看到什么',
  lead: '同意以后，那家医院的医生会看到这些内容。',
  allTitle: '全部看得到，30天',
  all: '六个模块都看得到，不能只给一部分；只能看，不能改。您可以随时取消；已经看过的内容无法收回。',
  ownTitle: '现在是您自己在看',
  own: '没有给任何医生看。您这次查看会记入调阅记录，写明是您看的。涉及隐私的内容在您手机上仍然折叠，医生那边直接看得到。',
  tabs: '医生看到的六个模块',
  chosen: '已选',
  count: '共{count}条',
  countMore: '超过{count}条，这里是最近的',
  folded: '这条涉及隐私，医生那边直接显示',
  unreadable: '此条数据格式有误（来源：{source}）',
  sourceUnknown: '未注明',
  before2021: '2021年以前的不在这里，医生也看不到。',
  notSecondLevel: '去过的机构没有接入，医生也看不到。',
  notUploaded: '医院还没有上传，医生也看不到。',
  missing: '省平台暂时没有读到这个模块。',
  readAgain: '重新读取',
  whole: '看这个模块的全部',
})
