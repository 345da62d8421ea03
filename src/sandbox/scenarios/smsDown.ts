import { smsSendPath } from '../../contract/upstream/sms/send'
import { always } from '../faults/faultTable'
import type { Scenario } from './scenario'

export const smsDown: Scenario = {
  group: 'outage',
  title: '短信发不出去',
  todo: '短信网关停机。在 /doctor 给梁润好（r013）点“获取短信验证码”；或给办过窗口认证的人发短信验证码。',
  see: '医生看到短信没有发出、可改用微信授权码，这次申请不算数；患者看到稍后再试，不会白等。',
  phones: ['r038'],
  prepare: async (world) => world.faults.add(always(`/sms${smsSendPath}`, 'status500')),
}
