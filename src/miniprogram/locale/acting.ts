import { textOf } from './text'

/** On every page while acting for another: apart from the family's own texts, which ship with its package. */
export const actingText = textOf({
  acting: '您正在代 {name} 办理',
  backToSelf: '回到本人',
  tag: '代为办理',
  ownPage: '这一页只办您本人的事',
  ownPageWords: '这里的内容是您本人的，不是{name}的。回到本人后就能看到。',
  record: '{name}的健康档案',
  recordWords: '看病、检查、体检、用血、疫苗',
  tickets: '工单',
  ticketsWords: '替{name}提出的问题和办理进度',
  receipts: '同意凭证',
  receiptsWords: '为{name}同意过的每一份文字',
  family: '家庭成员',
  familyWords: '代未满十八周岁的孩子查看档案',
  switchWords: '换一位家人，或回到本人',
  notYetTitle: '给医院看{name}的档案',
  notYet: '暂时不能在手机上代孩子同意。需要时，请您带着证件到就诊医院窗口办理。',
  overTitle: '您不能再代{name}办理',
  over: '可能已满十八周岁、已被移除，或监护关系在省平台核对不上。孩子满十八周岁后，由本人用自己的微信办理。',
})
