import type { Agreement } from '../../../contract/consent/agreement'
import { type Facts, factOf, type TextVersion } from './text'

/**
 * 档案调阅授权同意书: our own wording of the public template's six points (用户须知, appendix 2 of the access guide)
 * with PIPL's duties, written for one request so that it names who will see the record.
 */
const title = '档案调阅授权同意书'

type Section = Agreement['sections'][number]

const basis: Section = {
  heading: '一、依据',
  paragraphs: [
    '广东健康档案互通系统依据《基本医疗卫生与健康促进法》等法律法规，以及国家基本公共卫生服务规范和广东省居民健康档案管理规范建设，为居民建立并持续更新健康档案。',
    '您的个人信息按《民法典》《网络安全法》《数据安全法》《个人信息保护法》受到保护。健康信息是敏感个人信息，因此需要您单独同意。',
  ],
}

const contents: Section = {
  heading: '二、医生可以看到什么',
  paragraphs: [
    '档案以您的电子健康码为标识，汇集2021年1月以来您在广东省二级及以上医疗机构的诊疗记录、检查检验报告、健康体检，以及疫苗接种、献血用血等信息。',
    '六类是：基本信息、检查检验报告、诊疗记录、健康体检、血液管理、疫苗接种。省平台按医院整体授权，暂不支持只开放其中一类，也不支持只给某一位医生。',
  ],
}

const accuracy: Section = {
  heading: '四、信息的准确性',
  paragraphs: [
    '档案由各医疗卫生机构提供，平台不审核其是否及时、完整、准确。',
    '若发现有误，可请接诊医生在系统的“问题反馈”中登记，也可在手机上反映，会转给数据来源单位核对处理。',
  ],
}

const nobodyElse: Section = {
  heading: '五、不向其他人提供',
  paragraphs: ['除法律法规另有规定或经您本人同意外，档案信息不会提供给第三方。'],
}

const reference: Section = {
  heading: '六、仅供参考',
  paragraphs: ['档案不是医疗机构的完整病历，不能代替医院保存的原始记录；内容仅供参考，不作为任何凭证或依据。'],
}

const rights = '不同意不影响就诊，医生可以按常规方式为您看病。您可以查询谁看过档案，复制、更正自己的信息，撤回同意，或要求说明处理规则。'

const who = (facts: Facts) => ({
  label: '谁看',
  text: `${factOf(facts, 'orgName')}的接诊医生（这次由${factOf(facts, 'department')}的${factOf(facts, 'staffName')}提出）`,
})
const what = { label: '看什么', text: '您的全部健康档案，共六类；目前不能只给一部分' }
const howToCancel = { label: '怎么取消', text: '随时在“健康档案调阅授权”里取消；不同意不影响就诊' }

/** The first wording knew the code only. */
const first: TextVersion = {
  version: '2026-11-21.1',
  title,
  write: (facts) => ({
    summary: [who(facts), what, { label: '看多久', text: '自医生验证授权码起30天，到期自动失效' }, howToCancel],
    sections: [
      basis,
      contents,
      {
        heading: '三、同意意味着什么',
        paragraphs: [
          `您同意并把授权码告诉医生、医生验证通过后，${factOf(facts, 'orgName')}可以在30天内查看您的健康档案，用于为您诊治。`,
          '您可以随时取消。取消后，省平台确认之时起该医院不能再查看；此前已经看过的内容无法收回。',
          '医院不得保存所调阅的档案，也不得转给其他系统或用于诊疗以外的目的。',
        ],
      },
      accuracy,
      nobodyElse,
      reference,
      {
        heading: '您的权利',
        paragraphs: [rights, '本次同意会生成凭证，记录您同意的文字、时间与渠道，凭证在授权结束后保存三年。处理者与联系方式见“我的—帮助”。'],
      },
    ],
  }),
}

const consequence = [
  '您可以随时取消。取消后，省平台确认之时起该医院不能再查看；此前已经看过的内容无法收回。再次同意会延长期限，不会重复授权。',
  '医院不得保存所调阅的档案，也不得转给其他系统或用于诊疗以外的目的。',
]
const howHandled =
  '处理您个人信息的是健档的运营方，联系方式见“我的—帮助”。为了转告您的决定，我们把您的姓名、证件号码和医院名称加密送到广东健康档案互通系统；档案内容由该系统直接给医院，健档不保存。'
const howKept = '本次同意会生成凭证，记录您同意的文字、时间与渠道，凭证在授权结束后保存三年，您可以在“同意凭证”里重看全文。'

function since(facts: Facts, more: readonly string[]): ReturnType<TextVersion['write']> {
  return {
    summary: [who(facts), what, { label: '看多久', text: '自授权生效起30天，到期自动失效；用授权码的，医生验证后才生效' }, howToCancel],
    sections: [
      basis,
      contents,
      {
        heading: '三、同意意味着什么',
        paragraphs: [
          `您同意后，${factOf(facts, 'orgName')}可以在30天内查看您的健康档案，用于为您诊治。`,
          '预约时的申请，您同意后即生效。就诊时的申请，您同意后会看到授权码，当面告诉医生、医生验证通过后才生效；不告诉医生就不会生效。',
          ...consequence,
          ...more,
        ],
      },
      accuracy,
      nobodyElse,
      reference,
      { heading: '七、我们怎样处理您的信息', paragraphs: [howHandled] },
      { heading: '您的权利', paragraphs: [rights, howKept] },
    ],
  }
}

/** A booking request is agreed to without a code: the first wording would have been untrue for it. */
const bothWays: TextVersion = { version: '2026-11-21.2', title, write: (facts) => since(facts, []) }

const newYear: TextVersion = {
  version: '2027-01-01.1',
  title,
  write: (facts) =>
    since(facts, ['省平台报来的每次医院查看，您都能在“调阅记录”里看到；没有授权的、与您就诊对不上的查看会标出来，您可以就那一条投诉。']),
}

export const accessTexts = [first, bothWays, newYear] as const
