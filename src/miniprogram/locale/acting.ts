import { textOf } from './text'

/** On every page while acting for another: apart from the family's own texts, which ship with its package. */
export const actingText = textOf({
  acting: '您正在代 {name} 办理',
  frozenShort: '有争议，代办已暂停',
  backToSelf: '换回本人',
  you: '您',
  tag: '代为办理',
  ownPage: '这一页只办您本人的事',
  ownPageWords: '这里的内容是您本人的，不是{name}的。换回本人后就能看到。',
  authorize: '{name}的授权码',
  authorizeWords: '医生要看{name}的档案时，从这里开始',
  record: '{name}的健康档案',
  recordWords: '看病、检查、体检、用血、疫苗',
  events: '调阅记录',
  eventsWords: '谁在什么时候看过{name}的档案',
  tickets: '工单',
  ticketsWords: '替{name}提出的问题和办理进度',
  receipts: '同意凭证',
  receiptsWords: '为{name}同意过的每一份文字',
  ward: '监护与代办记录',
  wardWords: '还有谁在代办、办过什么、到什么时候',
  family: '家庭成员',
  familyWords: '代未满18岁的孩子办理',
  switchWords: '换一位家人，或换回本人',
  frozenTitle: '{name}的代办已暂停',
  frozenWords:
    '监护人之间有争议。现在只能做三件事：取消医院的权限、看暂停前给出的权限现在哪些还有效、看代办记录。暂停后的申请、查看和新给出的权限，恢复前不显示。全部监护人同意后恢复，也可以持证明到医院窗口办理。',
  frozenAct: '查看情况，同意恢复',
  endedTitle: '已不再代{name}办理',
  grownUp: '{name}已满18岁，代办到生日这天零点为止，您为{name}给出的权限也同时到期。以后由{name}用自己的微信办理；您本人的事照常办理。',
  ended:
    '这项代办已经结束：可能是监护关系有了变更，或孩子自己结束了代办。刚才打开的内容已经收起。原因见“消息”，也可以到“家庭成员”查看；您本人的事照常办理。',
  endedRead: '知道了',
})
