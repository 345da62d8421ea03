import type { Agreement } from '../../../contract/consent/agreement'
import type { TextVersion } from './text'

/** 人脸信息单独同意: our own wording. PIPL arts. 17, 28, 29, 30; 人脸识别技术应用安全管理办法 (2025-06-01). */
const title = '人脸信息处理告知与单独同意'

const summary: Agreement['summary'] = [
  { label: '谁处理', text: '微信的人脸核身服务负责比对；健档只收到“通过”或“没通过”的结果' },
  { label: '处理什么', text: '您当场拍摄的人脸画面，和您已填写的姓名、身份证号' },
  { label: '保存多久', text: '健档不接收、不保存人脸画面；核验结果的编号随实名记录保存' },
]

const sections: Agreement['sections'] = [
  {
    heading: '为什么需要',
    paragraphs: [
      '健康档案是敏感个人信息。把授权码交给医生，或打开您的档案之前，需要确认拿着手机的就是您本人，以免别人用您的姓名和证件号冒名办理。',
      '人脸属于生物识别信息，一旦泄露难以更换，因此需要您单独同意，并且只用于这一次本人核验，不作其他用途。',
    ],
  },
  {
    heading: '怎样处理',
    paragraphs: [
      '点“同意”后，微信会打开刷脸页面，由微信连同权威数据源比对。比对的结果由我们的服务器直接向微信查询，手机上显示的结果不作数。',
      '健档的服务器、日志和您的手机里都不会留下人脸画面或人脸特征。',
    ],
  },
  {
    heading: '您可以不同意',
    paragraphs: [
      '不同意不影响就诊，也不影响您查看已授权的医院、取消授权和查看调阅记录。',
      '不同意的，可持证件到就诊医院窗口，由工作人员现场核验后办理授权。',
      '未满十四周岁的，须由监护人同意。',
    ],
  },
]

const contact = '处理者与联系方式：健档运营方，联系方式见“我的—帮助”。'

const first: TextVersion = {
  version: '2026-11-21.1',
  title,
  write: () => ({
    summary: [...summary, { label: '怎么取消', text: '不刷脸就不会再处理；已同意的，可在“我的”里联系客服撤回' }],
    sections: [
      ...sections,
      {
        heading: '您的权利',
        paragraphs: ['您可以查询、更正、撤回同意，或要求说明处理规则。撤回后，此前已完成的核验仍然有效，此后不再处理。', contact],
      },
    ],
  }),
}

/** Taking it back no longer needs anybody's help. */
const withdrawnInTheApp: TextVersion = {
  version: '2026-11-21.2',
  title,
  write: () => ({
    summary: [...summary, { label: '怎么取消', text: '随时在“我的”里撤回，当即生效；不同意不影响就诊' }],
    sections: [
      ...sections,
      {
        heading: '您的权利',
        paragraphs: [
          '您可以查询、复制、更正、撤回同意，或要求说明处理规则。撤回后，此前已完成的核验仍然有效，此后不再处理；再要刷脸时会重新请您同意。',
          '本次同意会生成凭证，记录您同意的文字、时间与渠道，您可以在“同意凭证”里重看全文。',
          contact,
        ],
      },
    ],
  }),
}

export const faceTexts = [first, withdrawnInTheApp] as const
