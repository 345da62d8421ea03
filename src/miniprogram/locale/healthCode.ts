import { textOf } from './text'

export const healthCodeText = textOf(
  {
    name: '电子健康码',
    lead: '由主管部门签发，健档只原样显示，不制作、不保存。挂号、取药时给窗口扫。',
    picture: '主管部门签发的电子健康码',
    issued: '签发时间',
    until: '有效至',
    notIssuedTitle: '还没有您的电子健康码',
    notIssued: '主管部门没有查到为您签发的电子健康码。请到就诊医院窗口或社区卫生服务中心领取；看病可以先用身份证件。',
    notProvidedTitle: '这里暂时看不到电子健康码',
    notProvided: '省平台还没有向健档开放。请用医院的小程序或公众号里的电子健康码，也可以用身份证件看病。',
    renew: '换一张新的',
  },
  {
    name: 'Electronic health code',
    lead: 'Issued by the health authority. Jiandang shows it as it is, and neither makes nor keeps it. Let the hospital scan it when you register or collect medicine.',
    picture: 'Electronic health code issued by the authority',
    issued: 'Issued',
    until: 'Valid until',
    notIssuedTitle: 'There is no health code for you yet',
    notIssued:
      'The authority has not issued one for you. Ask at the window of your hospital or community health centre. Your identity document works for visits meanwhile.',
    notProvidedTitle: 'The health code cannot be shown here yet',
    notProvided:
      'The province has not opened it to Jiandang. Please use the code in your hospital’s own mini-program or account, or your identity document.',
    renew: 'Get a new one',
  },
)
