import type { Addresses } from './localSystem'

/** What a newcomer reads when all is up. */
export function tour({ phone, cloud, sandbox }: Addresses): string {
  return `
健档已启动：

  手机    ${phone}
  云接口  ${cloud}
  沙箱    ${sandbox}

带您走一遍：打开“手机”，它像一部刚装好微信的新手机。登录、绑定手机号，实名时填医生名单里任意一位居民的姓名和证件号，
再同意并通过人脸核身。另开一个窗口打开医生的电脑 ${sandbox}/doctor，选同一位居民，打开健康档案，点“获取微信验证码”；
手机上会出现这份申请，进“健康档案调阅授权”“查看授权码”，把同意书读到最后点“同意”，六位授权码填到医生的页面，点“验证”，
医生就能看到档案。回到手机，能看到这家医院和它的调阅记录；点“取消授权”，显示已撤销后，医生再点就会被拒绝。
到手的短信和微信消息在 ${sandbox}/phone。

按 Ctrl-C 停止。
`
}
