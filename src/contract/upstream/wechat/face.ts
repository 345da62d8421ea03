import * as z from 'zod/mini'

/** Face verification 2.0 (facts a1). Not callable by 云调用: the access_token is fetched by the server. */
export const getVerifyIdPath = '/cityservice/face/identify/getverifyid'
export const getVerifyIdRequest = z.object({
  out_seq_no: z.string().check(z.regex(/^[A-Za-z0-9_-]{5,32}$/)),
  cert_info: z.object({ cert_type: z.literal('IDENTITY_CARD'), cert_name: z.string(), cert_no: z.string() }),
  openid: z.string(),
})
export const getVerifyIdAnswer = z.object({
  errcode: z.number(),
  errmsg: z.optional(z.string()),
  verify_id: z.optional(z.string()),
  expires_in: z.optional(z.number()),
})

export const queryVerifyInfoPath = '/cityservice/face/identify/queryverifyinfo'
export const queryVerifyInfoRequest = z.object({ verify_id: z.string(), out_seq_no: z.string(), cert_hash: z.string(), openid: z.string() })
export const queryVerifyInfoAnswer = z.object({ errcode: z.number(), errmsg: z.optional(z.string()), verify_ret: z.optional(z.number()) })

/** Passed if and only if errcode is 0 and verify_ret is this. */
export const verifyRetPassed = 10000
export const errInvalidVerifyId = 84001

/** The page's own cert_hash example: SHA-256 hex of cert_type=b64&cert_name=b64&cert_no=b64. */
export const publishedCertHash = {
  certType: 'IDENTITY_CARD',
  certName: '张三',
  certNo: '310101199801011234',
  hash: '3c241f7ff324977aeb91f173bb2a7b06569e6fd784d5573db34a636d8671108b',
} as const
