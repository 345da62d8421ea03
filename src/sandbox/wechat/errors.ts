import { errInvalidVerifyId } from '../../contract/upstream/wechat/face'
import { wechatErrors } from '../../contract/upstream/wechat/login'
import { subscribeErrors } from '../../contract/upstream/wechat/subscribeMessage'

/** WeChat's refusals, with its own numbers. */
export const errors = {
  badGrantType: { errcode: 40002, errmsg: 'invalid grant_type' },
  badAppId: { errcode: 40013, errmsg: 'invalid appid' },
  badSecret: { errcode: 40125, errmsg: 'invalid appsecret' },
  badParameters: { errcode: 40097, errmsg: 'invalid args' },
  badVerifyId: { errcode: errInvalidVerifyId, errmsg: 'invalid identify id' },
  badOpenid: { errcode: subscribeErrors.badOpenid, errmsg: 'invalid openid' },
  badTemplate: { errcode: subscribeErrors.badTemplate, errmsg: 'invalid template_id' },
  refused: { errcode: subscribeErrors.refusedOrUsedUp, errmsg: 'user refuse to accept the msg' },
  badFormat: { errcode: subscribeErrors.badFormat, errmsg: 'argument invalid' },
  ofCode: (errcode: number) => ({ errcode, errmsg: errcode === wechatErrors.usedCode ? 'code been used' : 'invalid code' }),
} as const
