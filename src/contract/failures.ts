/**
 * Every failure a person can meet: a stable code, the HTTP status of interfaces.md,
 * whether trying again can help, a sentence for people, and what to do next.
 * The error catalogue in docs/ is printed from this table.
 */
interface Failure {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503
  readonly retryable: boolean
  readonly message: string
  readonly nextStep: string
}

export const failures = {
  'input.invalid': { status: 400, retryable: false, message: '填写的内容有误。', nextStep: '请按提示修改后再提交。' },
  'input.tooLarge': { status: 413, retryable: false, message: '提交的内容太大。', nextStep: '请减少内容后再提交。' },
  'input.keyReused': { status: 409, retryable: false, message: '同一个请求编号用在了不同的内容上。', nextStep: '请刷新页面后再试。' },
  'session.required': { status: 401, retryable: false, message: '登录已失效。', nextStep: '请重新打开页面，会自动登录。' },
  'level.tooLow': { status: 403, retryable: false, message: '这一步需要更高的认证等级。', nextStep: '请先按提示完成认证。' },
  'resource.notFound': { status: 404, retryable: false, message: '没有找到这项内容。', nextStep: '请返回上一页刷新。' },
  'rate.tooMany': { status: 429, retryable: true, message: '操作过于频繁。', nextStep: '请过几分钟再试。' },
  'system.unexpected': {
    status: 500,
    retryable: true,
    message: '系统出了点问题，没有办成。',
    nextStep: '请稍后再试；若仍不行，请把下面的编号告诉客服。',
  },
  'upstream.wechat': { status: 503, retryable: true, message: '暂时连接不上微信服务。', nextStep: '请稍后再试。' },
  'upstream.province': { status: 503, retryable: true, message: '暂时连接不上省平台。', nextStep: '请稍后再试，您的资料没有改变。' },
  'upstream.sms': { status: 503, retryable: true, message: '短信暂时发不出去。', nextStep: '请稍后再试。' },
  'upstream.answerRefused': {
    status: 503,
    retryable: true,
    message: '省平台这次的回答不完整，或与当前办理人对不上，没有显示。',
    nextStep: '请稍后再试；若仍不行，请把下面的编号告诉客服。',
  },
  'identity.loginRejected': { status: 409, retryable: true, message: '微信登录没有成功。', nextStep: '请重新登录。' },
  'identity.phoneRejected': { status: 409, retryable: true, message: '没有取到手机号。', nextStep: '请再点一次“授权手机号”。' },
  'identity.phoneRequired': { status: 409, retryable: false, message: '还没有绑定手机号。', nextStep: '请先绑定手机号。' },
  'identity.documentInvalid': { status: 400, retryable: false, message: '证件号码填写有误。', nextStep: '请对照证件核对号码。' },
  'identity.documentUnsupported': {
    status: 409,
    retryable: false,
    message: '省平台暂不支持用这种证件办理。',
    nextStep: '请持证件到就诊医院窗口办理。',
  },
  'identity.nameMismatch': {
    status: 409,
    retryable: false,
    message: '姓名与证件不一致，请核对。',
    nextStep: '请按证件上的姓名和号码填写。',
  },
  'identity.deceased': {
    status: 409,
    retryable: false,
    message: '省平台的登记显示，这位居民已经去世，不能再以本人名义办理。',
    nextStep:
      '家人请节哀。近亲属要查阅或处理档案，请看“我的权利”，或带证明到医院窗口办理；登记有误的，也请到窗口更正；更正后，我们每天会重新核对一次。',
  },
  'identity.personFixed': { status: 409, retryable: false, message: '本微信已实名为另一位居民。', nextStep: '如需更换，请联系客服。' },
  'identity.faceConsentRequired': {
    status: 409,
    retryable: false,
    message: '还没有同意使用人脸信息。',
    nextStep: '请先阅读并同意人脸信息处理告知。',
  },
  'identity.guardianNeeded': {
    status: 409,
    retryable: false,
    message: '未满十四周岁，须由监护人办理。',
    nextStep: '请父母或其他监护人用自己的微信登录健档，在“家庭成员”里添加孩子。',
  },
  'identity.faceUnsupported': {
    status: 409,
    retryable: false,
    message: '您的情况用不了微信人脸核身。',
    nextStep: '请返回，选择页面上列出的其他方式。',
  },
  'identity.stepUpRequired': {
    status: 403,
    retryable: false,
    message: '这一步要先确认是您本人。',
    nextStep: '请按提示再确认一次，5分钟内有效。',
  },
  'identity.proofDue': {
    status: 403,
    retryable: false,
    message: '这个微信要先确认是您本人，才能看和办您的事。',
    nextStep: '请按提示完成认证；如果不是您本人，请停止操作。',
  },
  'identity.soterRejected': {
    status: 409,
    retryable: true,
    message: '没有确认成功，或这台手机的指纹或面容还没有登记。',
    nextStep: '请用人脸，或短信验证码和密码确认；确认后可以登记这台手机的指纹或面容。',
  },
  'identity.noWindowProof': {
    status: 409,
    retryable: false,
    message: '还没有您的窗口认证记录。',
    nextStep: '请持证件到医院窗口，登记手机号并设置密码后再来。',
  },
  'identity.pinWrong': {
    status: 409,
    retryable: true,
    message: '短信验证码或密码不正确。',
    nextStep: '请核对后再填；连续填错5次，这种方式要等24小时。',
  },
  'identity.pinLocked': {
    status: 409,
    retryable: false,
    message: '连续填错次数太多，这种方式已暂停。',
    nextStep: '请24小时后再试，或持证件到医院窗口重新设置密码。',
  },
  'identity.pinWeak': {
    status: 400,
    retryable: false,
    message: '这个密码太容易被猜到。',
    nextStep: '请不要用相同、连续的数字或生日。',
  },
  'identity.notVouched': {
    status: 409,
    retryable: false,
    message: '家人还没有帮您确认，或已经过了时间。',
    nextStep: '请重新获取一个家人确认码，让身边的家人在10分钟内确认。',
  },
  'identity.vouchClosed': {
    status: 409,
    retryable: false,
    message: '请家人确认这种方式，现在不适用于您。',
    nextStep: '未满18周岁的，请持证件到医院窗口办理；已满18周岁、持居民身份证的，请用人脸核身。',
  },
  'identity.vouchRefused': {
    status: 409,
    retryable: false,
    message: '没有确认成功：号码、姓名或确认码对不上，或省平台没有登记您们是父母、子女、配偶。',
    nextStep: '请与家人当面核对；也可以请家人持证件到医院窗口办理。',
  },
  'family.notGuardian': {
    status: 409,
    retryable: false,
    message: '省平台没有登记您是这位未成年人的监护人。',
    nextStep: '请核对姓名和号码；如登记有误，请持证明到医院窗口或社区卫生服务中心办理。',
  },
  'family.frozen': {
    status: 409,
    retryable: false,
    message: '监护人之间有争议，这个孩子的代办已暂停。',
    nextStep: '取消医院的权限、看暂停前给出的权限和代办记录仍可办理；恢复须全部监护人同意，或持证明到医院窗口办理。',
  },
  'family.settled': {
    status: 409,
    retryable: false,
    message: '窗口刚裁定过您提出的争议，90天内不能再由您暂停代办。',
    nextStep: '如有新的证明，请持证明到医院窗口办理。',
  },
  'family.twoRecords': {
    status: 409,
    retryable: false,
    message: '这个身份证号在健档里已有另一份资料，不能在手机上合并。',
    nextStep: '请持孩子的证件到医院窗口或社区卫生服务中心办理归并。',
  },
  'family.numberNotTheirs': {
    status: 409,
    retryable: false,
    message: '省平台还没有把这个身份证号登记给这个孩子。',
    nextStep: '请核对号码；刚办好户口的，请过几天再试，原来的号码继续有效。',
  },
  'family.notMinor': {
    status: 409,
    retryable: false,
    message: '对方已满十八周岁，不能由他人代办。',
    nextStep: '请由本人用自己的微信办理。',
  },
  'family.tooMany': { status: 409, retryable: false, message: '最多可以添加5位家人。', nextStep: '请先移除不再需要的家人。' },
  'consent.textChanged': {
    status: 409,
    retryable: true,
    message: '同意书已更新，刚才的内容不是最新的。',
    nextStep: '请重新阅读后再决定。',
  },
  'consent.required': { status: 409, retryable: false, message: '还没有同意这一项的同意书。', nextStep: '请先阅读并同意。' },
  'consent.noticeRequired': {
    status: 409,
    retryable: false,
    message: '用户须知有更新，还没有同意新的版本。',
    nextStep: '请先看看改了什么，再决定是否同意。',
  },
  'consent.notGiven': { status: 409, retryable: false, message: '您没有同意过这一项。', nextStep: '不需要撤回。' },
  'authorization.requestClosed': {
    status: 409,
    retryable: false,
    message: '这次申请已经结束。',
    nextStep: '如仍需要，请让医生重新发起申请。',
  },
  'authorization.needsCode': {
    status: 409,
    retryable: false,
    message: '这次申请要用授权码办理。',
    nextStep: '请查看授权码，当面告诉医生。',
  },
  'authorization.needsNoCode': {
    status: 409,
    retryable: false,
    message: '这次申请不用授权码。',
    nextStep: '预约申请请直接同意；短信申请请把短信里的授权码告诉医生。',
  },
  // What a doctor who typed a code is told; the same words stand on the patient's code page.
  'code.wrong': { status: 409, retryable: true, message: '授权码不正确。', nextStep: '请与患者核对后重新输入。' },
  'code.expired': { status: 409, retryable: false, message: '授权码已过期。', nextStep: '请患者点“换一个”。' },
  'code.used': { status: 409, retryable: false, message: '授权码已使用过。', nextStep: '每个授权码只能用一次，请患者换一个。' },
  'code.locked': { status: 409, retryable: false, message: '授权码已输错5次，不能再用。', nextStep: '请患者点“换一个”。' },
  'code.none': { status: 409, retryable: false, message: '患者还没有生成授权码。', nextStep: '请患者打开这次申请，同意后查看授权码。' },
  'record.copyTooLarge': {
    status: 409,
    retryable: false,
    message: '选中的内容太多，一份副本装不下。',
    nextStep: '请少选几个模块，或缩短时间范围，分几份导出。',
  },
  'record.nothingToCopy': {
    status: 409,
    retryable: false,
    message: '选中的范围里没有档案条目。',
    nextStep: '请换一个模块或时间范围。',
  },
  'ticket.identityConsentRequired': {
    status: 409,
    retryable: false,
    message: '修改姓名、性别、证件号、出生日期、血型，要您明确同意。',
    nextStep: '请勾选同意后再提交。',
  },
  'ticket.evidenceInvalid': {
    status: 400,
    retryable: false,
    message: '照片没有收完整，或不是照片。',
    nextStep: '请重新选一张照片，只支持 JPG、PNG。',
  },
  'ticket.closedToEvidence': {
    status: 409,
    retryable: false,
    message: '这张工单已经送出，不能再加照片。',
    nextStep: '如需补充，请在收到答复后选择“要求重新处理”。',
  },
  'ticket.sameCentre': { status: 409, retryable: false, message: '迁出和迁入是同一家机构。', nextStep: '请核对两家机构的名称。' },
  'ticket.notNow': {
    status: 409,
    retryable: false,
    message: '工单现在的进度不能这样办理。',
    nextStep: '请刷新看看最新进度。',
  },
  'ticket.notComplainable': {
    status: 409,
    retryable: false,
    message: '这条记录不是医院的调阅，不能投诉。',
    nextStep: '如有疑问，请联系客服。',
  },
} as const satisfies Record<string, Failure>

export type FailureCode = keyof typeof failures

/** What every operation may answer, so that no operation has to repeat it. */
export const everywhere = [
  'input.invalid',
  'input.tooLarge',
  'session.required',
  'level.tooLow',
  'resource.notFound',
  'rate.tooMany',
  'system.unexpected',
] as const satisfies readonly FailureCode[]
