import * as z from 'zod/mini'

/** GET /sns/jscode2session?appid=&secret=&js_code=&grant_type=authorization_code. The session_key stays on the server. */
export const jscode2sessionPath = '/sns/jscode2session'
export const jscode2sessionAnswer = z.object({
  openid: z.optional(z.string()),
  session_key: z.optional(z.string()),
  unionid: z.optional(z.string()),
  errcode: z.optional(z.number()),
  errmsg: z.optional(z.string()),
})

/** POST /cgi-bin/stable_token {grant_type:'client_credential', appid, secret, force_refresh?}. */
export const stableTokenPath = '/cgi-bin/stable_token'
export const stableTokenAnswer = z.object({
  access_token: z.optional(z.string()),
  expires_in: z.optional(z.number()),
  errcode: z.optional(z.number()),
  errmsg: z.optional(z.string()),
})

/** POST /wxa/business/getuserphonenumber?access_token= {code}. */
export const phoneNumberPath = '/wxa/business/getuserphonenumber'
export const phoneNumberAnswer = z.object({
  errcode: z.number(),
  errmsg: z.optional(z.string()),
  phone_info: z.optional(
    z.object({
      phoneNumber: z.string(),
      purePhoneNumber: z.string(),
      countryCode: z.string(),
      watermark: z.object({ timestamp: z.number(), appid: z.string() }),
    }),
  ),
})

/** errcode of the pages named above (facts a2). */
export const wechatErrors = {
  busy: -1,
  ok: 0,
  invalidToken: 40001,
  unknownToken: 40014,
  expiredToken: 42001,
  badCode: 40029,
  usedCode: 40163,
  tooOften: 45011,
  riskUser: 40226,
} as const
