import type { NumberedCode } from '../failureNumbers'
import type { FailureNote } from './note'

type Code = Extract<NumberedCode, `${'family' | 'consent' | 'authorization' | 'code' | 'record' | 'ticket'}.${string}`>

/** Failures of what a person came for. */
export const matterNotes = {
  'family.notGuardian': {
    cause: '省平台没有登记监护关系，或孩子的号码、姓名填错。',
    tell: '请核对孩子的姓名和号码；登记里没有的，请带出生证或户口簿到医院窗口或社区卫生服务中心。',
    check: '不要在电话里透露登记了谁。新生儿未上户口的，问是否用了出生医学证明编号或母亲证件。',
  },
  'family.frozen': {
    cause: '监护人之间有争议，代办已暂停。',
    tell: '取消医院权限、看记录仍可办理；恢复要全部监护人同意，或带裁判文书、证明到医院窗口。',
    check: '不要向一方透露另一方说了什么、在哪里。紧急就医不受影响，医院按医疗常规处理。',
  },
  'family.settled': {
    cause: '窗口刚裁定过同一争议，90天内同一人不能再暂停。',
    tell: '有新的证明，请带到医院窗口，由窗口处理。',
    check: '上次裁定的日期。',
  },
  'family.twoRecords': {
    cause: '孩子用出生编号建过一份，身份证号又建了另一份，手机上不能合并。',
    tell: '请带孩子的证件到医院窗口或社区卫生服务中心归并，归并前两份都不会丢。',
    check: '登记归并工单；不要在手机上反复尝试。',
  },
  'family.numberNotTheirs': {
    cause: '省平台还没有把这个身份证号登记给这个孩子。',
    tell: '刚办好户口的，过几天再试；原来的号码继续有效，不影响看病。',
    check: '上户口的日期；超过两周仍不行的，反馈省平台。',
  },
  'family.notMinor': {
    cause: '对方已满18周岁。',
    tell: '请由本人用自己的微信办理。本人不便用手机的，请到医院窗口。',
    check: '出生日期登记有误的走更正。',
  },
  'family.tooMany': {
    cause: '已有5位家人。',
    tell: '请先移除不再需要的家人；孩子满18周岁会自动结束。',
    check: '不用查。',
  },
  'consent.textChanged': {
    cause: '读的时候同意书换了新版本。',
    tell: '请重新读一遍再决定，改动的地方会标出来。',
    check: '新版本是不是刚发布；反复出现的，看缓存与版本。',
  },
  'consent.required': {
    cause: '这一步之前要先同意对应的告知。',
    tell: '请先看完再决定。不同意不影响就诊。',
    check: '诊断码里是哪一份文书；凭证是否已被撤回。',
  },
  'consent.noticeRequired': {
    cause: '用户须知有更新，新版本还没有同意。',
    tell: '请看看改了什么，再决定是否同意。',
    check: '诊断码里“用户须知有更新”。',
  },
  'consent.notGiven': {
    cause: '要撤回的那一项，没有同意过或已经撤回。',
    tell: '您没有同意过，不需要撤回。',
    check: '诊断码里“同意过…”；凭证页里最近一张。',
  },
  'authorization.requestClosed': {
    cause: '申请过期、医生取消、已经答复，或医院重新发了一次。',
    tell: '请医生在电脑上重新点一次“获取微信验证码”，几秒后首页会出现新的申请。',
    check: '诊断码里申请的天数和这一步前后；同一医院是否连发几次。',
  },
  'authorization.needsCode': {
    cause: '就诊时的申请要用授权码，不能直接同意。',
    tell: '请点“查看授权码”，把6位数字当面告诉医生。',
    check: '不用查。手机上能点到的，是手机版本过旧。',
  },
  'authorization.needsNoCode': {
    cause: '预约、短信的申请不用在这里取授权码。',
    tell: '预约的申请直接点“同意”；短信的，把短信里的授权码念给医生。',
    check: '诊断码里申请的种类。',
  },
  'code.wrong': {
    cause: '医生输入的6位数不对。',
    tell: '请把手机上的6位数再念一遍，念一位看一位。',
    check: '输错几次（诊断码里有）；不是在医生面前的，提醒防骗。',
  },
  'code.expired': {
    cause: '授权码过了5分钟。',
    tell: '请点“换一个”，再念给医生。',
    check: '手机时间不影响有效期，以服务器为准。',
  },
  'code.used': {
    cause: '一个授权码只能用一次，已经用过。',
    tell: '医生可能已经验证成功，请看“已授权医院”；还要的请点“换一个”。',
    check: '调阅授权列表里是否已有这家医院；不是医生所用的，指引取消授权并登记投诉。',
  },
  'code.locked': {
    cause: '输错5次，这个授权码作废。',
    tell: '请点“换一个”，看着念给医生。',
    check: '连续锁定的，提醒防骗，看是否有人在试。',
  },
  'code.none': {
    cause: '患者还没有生成授权码。',
    tell: '请在首页打开这家医院的申请，读完同意书点“同意”，就能看到授权码。',
    check: '患者手机上有没有收到申请；没有的看医院填的证件号是否一致。',
  },
  'record.copyTooLarge': {
    cause: '选中的内容超过一份副本的上限。',
    tell: '请少选几个模块，或缩短时间，分几份导出。',
    check: '诊断码里选了几个模块。',
  },
  'record.nothingToCopy': {
    cause: '选中的模块和时间里没有条目。',
    tell: '请换一个模块或时间。档案从2021年1月起，只有二级以上医院上传的内容。',
    check: '概览里该模块是没有内容，还是没有读到。',
  },
  'ticket.identityConsentRequired': {
    cause: '改姓名、性别、证件号、出生日期、血型要本人明确同意。',
    tell: '请勾选同意后再提交；这几项关系重大，不能默认。',
    check: '诊断码里有没有勾选。',
  },
  'ticket.evidenceInvalid': {
    cause: '照片没有传完整，或不是 JPG、PNG。',
    tell: '请重新选一张照片；截图、相机拍的都可以，PDF不行。',
    check: '诊断码里传到第几片、网络如何。',
  },
  'ticket.closedToEvidence': {
    cause: '工单已经送到数源单位，不能再加照片。',
    tell: '收到答复后可以选“要求重新处理”，那时再补充。',
    check: '工单现在的进度。',
  },
  'ticket.sameCentre': {
    cause: '迁出和迁入填了同一家机构。',
    tell: '请核对两家机构的名称。',
    check: '不用查。',
  },
  'ticket.notNow': {
    cause: '工单的进度已经变了，刚才的办理不再适用。',
    tell: '请下拉刷新，看看最新进度。',
    check: '诊断码里“工单进度不是最新的”；数源单位是否刚刚答复。',
  },
  'ticket.notComplainable': {
    cause: '这条不是医院的调阅，是本人、家人或客服的查看。',
    tell: '这一条是您自己或家人看的，不用投诉；客服的查看有疑问，请直接告诉我们。',
    check: '这条调阅记录是谁的查看；客服查看有疑问的，转数据安全负责人，不由被问到的人处理。',
  },
} as const satisfies Record<Code, FailureNote>
