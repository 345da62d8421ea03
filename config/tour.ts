import type { Addresses } from './localSystem'

/** What a newcomer reads when all is up. */
export function tour({ phone, cloud, sandbox }: Addresses): string {
  return `
健档已启动：

  手机    ${phone}
  云接口  ${cloud}
  沙箱    ${sandbox}

带您走一遍：打开“手机”，您就是沙箱里的一位居民；登录、绑定手机号、实名（姓名和号码可在 ${sandbox}/control/residents 查到）、
同意并通过人脸核身。再开一个窗口打开医生的电脑 ${sandbox}/doctor，选同一位居民，点“获取微信验证码”；手机上会出现这份申请，
进“健康档案调阅授权”“查看授权码”，读完同意书后点“同意”，把六位授权码填到医生的页面，点“验证”，医生就能看到档案。
回到手机可以看到这家医院和它的调阅记录，点“取消授权”，撤销得到确认后医生再点就会被拒绝。短信与微信消息在 ${sandbox}/phone。

按 Ctrl-C 停止。
`
}
