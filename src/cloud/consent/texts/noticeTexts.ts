import type { Agreement } from '../../../contract/consent/agreement'
import type { TextVersion } from './text'

/** 用户须知: our own wording of the public template's six points (appendix 2 of the access guide), with PIPL art. 17. */
const title = '用户须知'

const summary: Agreement['summary'] = [
  { label: '谁处理', text: '健档的运营方和广东健康档案互通系统；联系方式见“我的—帮助”' },
  { label: '处理什么', text: '微信账号标识、手机号、姓名、证件号码；健康档案只在您查看时调取，健档不保存' },
  { label: '保存多久', text: '账户资料保存到您要求删除；同意凭证在授权结束后再存三年，调阅记录至少六个月' },
]

const template: Agreement['sections'] = [
  {
    heading: '一、依据',
    paragraphs: [
      '广东健康档案互通系统依据《基本医疗卫生与健康促进法》等法律法规，以及《国家基本公共卫生服务规范（第三版）》和广东省居民健康档案管理规范建设，为居民建立并持续更新健康档案。',
      '系统和健档按《民法典》《网络安全法》《数据安全法》《个人信息保护法》采取措施，保护您的信息安全。',
    ],
  },
  {
    heading: '二、档案里有什么',
    paragraphs: [
      '档案以您的电子健康码为标识，只能看到您本人的内容：2021年1月以来您在广东省二级及以上医疗机构的诊疗记录、健康体检、检查检验结果，以及疫苗接种、献血用血等记录。',
    ],
  },
  {
    heading: '三、谁能看您的档案',
    paragraphs: [
      '档案只用于您本人查阅，或经您授权由就诊的医院查看，以便更好地为您诊治。',
      '同意本须知不等于授权给任何医院。每家医院要看，都会另外请您同意一次；同意后该医院可以在30天内查看，到期自动失效。',
      '您可以随时在“健康档案调阅授权”里取消。取消后该医院不能再查看；已经看过的内容无法收回。',
    ],
  },
  {
    heading: '四、信息的准确性',
    paragraphs: [
      '档案由各医疗卫生机构提供，系统不审核其是否及时、完整、准确。',
      '若有疑问或需要订正，可请接诊医生在系统的“问题反馈”中登记，也可在手机上反映，会转给数据来源单位核对处理。',
    ],
  },
  {
    heading: '五、不向其他人提供',
    paragraphs: ['除法律法规另有规定或经您本人同意外，您的信息不会提供给第三方。'],
  },
  {
    heading: '六、仅供参考',
    paragraphs: ['档案不是医疗机构的完整病历，不能代替医院保存的原始记录；内容仅供参考，不作为任何凭证或依据。'],
  },
]

const handling: Agreement['sections'][number] = {
  heading: '七、我们怎样处理您的个人信息',
  paragraphs: [
    '为了确认您是谁、找到您的档案，我们使用微信给出的账号标识、您授权的手机号，以及您填写的姓名、证件类型和号码，并把姓名和证件送到省平台的登记库核对。',
    '为了保护您的权利，我们记录您同意过的文字、给出和取消的授权、谁在什么时候看过档案。',
    '这些资料加密保存在境内的服务器上，不用于广告，也不用于其他目的。人脸信息、消息通知和每一次授权都会另外单独请您同意。',
  ],
}

const refusing: Agreement['sections'][number] = {
  heading: '八、您可以不同意',
  paragraphs: [
    '不同意不影响就诊，医生可以按常规方式为您看病；只是不能在手机上实名、查看档案和办理授权。',
    '未满十四周岁的，须由监护人同意。',
  ],
}

const rights = '您可以查询、复制、更正、删除自己的信息，撤回同意，或要求说明处理规则。联系方式见“我的—帮助”。'

const first: TextVersion = {
  version: '2026-11-21.1',
  title,
  write: () => ({
    summary: [...summary, { label: '怎么取消', text: '授权随时逐家取消；要删除资料，按“我的—帮助”联系我们；不同意不影响就诊' }],
    sections: [...template, handling, refusing, { heading: '九、您的权利', paragraphs: [rights] }],
  }),
}

const newYear: TextVersion = {
  version: '2027-01-01.1',
  title,
  write: () => ({
    summary: [
      ...summary,
      { label: '怎么取消', text: '授权随时逐家取消，也可一次全部取消；要删除资料，按“我的—帮助”联系我们；不同意不影响就诊' },
    ],
    sections: [
      ...template,
      handling,
      refusing,
      {
        heading: '九、您的权利',
        paragraphs: [
          rights,
          '每一次同意和撤回都留有凭证，前后相连，并在一分钟左右由数据库之外的签名存证固定下来；您可以在“同意凭证”里重看当时的全文。',
        ],
      },
    ],
  }),
}

export const noticeTexts = [first, newYear] as const
