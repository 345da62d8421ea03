import type { TextVersion } from './text'

/** 消息订阅: our own wording. WeChat asks once more for each message; this is the consent that we may send at all. */
const first: TextVersion = {
  version: '2026-11-21.1',
  title: '消息订阅同意书',
  write: () => ({
    summary: [
      { label: '谁发送', text: '健档，通过微信的订阅消息' },
      { label: '发什么', text: '有新的申请、授权有变化；您要求时，还有授权码。不写医院、科室、姓名和病情' },
      { label: '发多久', text: '您每在微信里点一次“允许”，最多发一条；用完就不再发' },
      { label: '怎么取消', text: '随时在“我的”里撤回，当即停发；不同意不影响就诊' },
    ],
    sections: [
      {
        heading: '为什么需要',
        paragraphs: ['医院提出申请、开始查看您的档案，或授权快到期时，及早告诉您，便于您决定同意、不同意或取消。'],
      },
      {
        heading: '怎样处理',
        paragraphs: [
          '处理者是健档的运营方，依据是您的同意（《个人信息保护法》第十三条）。发送时只用到您的微信账号标识，以及一句不含病情的提醒；消息由微信送达您的手机。',
          '手机锁屏时别人也可能看到消息，所以提醒里不写医院、科室、姓名和任何健康信息，点开健档才看得到。授权码只在您要求时发送，发出后不保存。',
          '我们保存您还可以收到几条，直到用完或您撤回；发送结果随消息记录保存。',
        ],
      },
      {
        heading: '您可以不同意',
        paragraphs: ['不同意不影响就诊，也不影响任何办理：所有消息都在健档的“消息”里，一条不少，打开就能看到。'],
      },
      {
        heading: '您的权利',
        paragraphs: [
          '您可以查询、更正、删除自己的信息，撤回同意，或要求说明处理规则。撤回后不再发送，已经发出的收不回来。联系方式见“我的—帮助”。',
          '本次同意会生成凭证，记录您同意的文字、时间与渠道，您可以在“同意凭证”里重看全文。',
        ],
      },
    ],
  }),
}

export const messagesTexts = [first] as const
