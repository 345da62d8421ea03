import { html } from 'hono/html'
import { plainPage } from './plainPage'

const parts = [
  [
    '广东健康档案互通系统',
    '授权接口、调阅页面、登记库、档案服务与工单，由沙箱自己的数据库支撑',
    'POST /ebus/jiankangdangan/gdehr/dhccApi/codeAuthRec/save · GET /gdehr/privilege/getPrivilege · POST /records/… · /province/tickets',
  ],
  ['医院HIS', '选择医院、医生和患者，按公开规范跳转到省平台页面；预约挂号；服务窗口', '/doctor · /window'],
  ['微信服务器', '登录、手机号、人脸核身、订阅消息', '/sns/jscode2session · /cgi-bin/… · /wxa/… · /cityservice/…'],
  [
    '微信客户端（浏览器代用）',
    '代替 wx.login、手机号授权、刷脸、指纹或面容与订阅弹窗',
    '/wechat-client/login · phone · face · soter · subscribe',
  ],
  ['短信', '短信网关', 'POST /sms/send'],
] as const

/** A one-page map of what is simulated here. */
export function homePage() {
  return plainPage(
    '健档沙箱',
    html`<p>这里用一台机器上的真实HTTP接口，代替省平台、微信、短信和医院系统。所有居民和档案都是合成的，医院名称是真实的，医生和代码是虚构的。</p>
<h2>打开看看</h2>
<ul>
  <li><a href="/doctor">医生的工作站</a>：选患者，点“打开健康档案”，或为患者预约挂号</li>
  <li><a href="/window">医院服务窗口</a>：当面核身、登记手机号和密码，审核监护证明，解决监护争议</li>
  <li><a href="/phone">收到的短信和微信消息</a>（<a href="/phone/messages">JSON</a>）</li>
  <li><a href="/control">控制台</a>：选场景、拨时间、制造故障、看登记记录、新建居民、登记去世（只限本机）</li>
  <li><a href="/province/tickets">工单办理</a>：受理、答复、更正、办结居民的投诉、反馈、勘误、迁移和托管</li>
  <li><a href="/control/residents">合成居民</a>（姓名、证件、手机、openid）</li>
</ul>
<h2>模拟了什么</h2>
<table><thead><tr><th>系统</th><th>做什么</th><th>地址</th></tr></thead>
<tbody>${parts.map(([name, what, where]) => html`<tr><td>${name}</td><td>${what}</td><td><code>${where}</code></td></tr>`)}</tbody></table>
<h2>控制（只限本机）</h2>
<ul>
  <li><code>GET/POST /control/clock</code> 看时间、拨时间：<code>{"advanceSeconds":2592000}</code></li>
  <li><code>POST /control/residents</code> 新建一位居民：<code>{"documentType":"01","ageBand":"from60","entries":"usual"}</code>，回答他的号码、手机和openid；
    <code>POST /control/residents/deceased</code> 登记去世：<code>{"residentId":"r016"}</code></li>
  <li><code>POST /control/residents/idNumber</code> 孩子办好户口，登记库换成身份证号：<code>{"residentId":"r004"}</code>，可加<code>"name"</code>改成户口上的姓名；
    <code>POST /control/phones</code> 手机号换了主人：<code>{"openid":"…","phone":"19900001014"}</code></li>
  <li><code>POST /control/faults</code> 制造故障：<code>{"path":"/ebus/…/save","kind":"status500","count":3}</code>，<code>DELETE</code> 恢复</li>
  <li><a href="/control/saves">已到达省平台的授权登记</a> · <a href="/control/scenarios">场景</a>（<code>POST {"name":"doctorWaiting"}</code> 布置一个） · <code>POST /control/reset</code> 回到最初</li>
</ul>`,
  )
}
