import * as z from 'zod/mini'

/**
 * 生物认证: wx.startSoterAuthentication gives resultJSON (whose `raw` is our challenge) and its signature;
 * POST /cgi-bin/soter/verify_signature says whether this openid's phone made it (developers.weixin.qq.com, 生物认证).
 */
export const soterVerifyPath = '/cgi-bin/soter/verify_signature'
export const soterVerifyRequest = z.object({ openid: z.string(), json_string: z.string(), json_signature: z.string() })
export const soterVerifyAnswer = z.object({ errcode: z.number(), errmsg: z.optional(z.string()), is_ok: z.optional(z.boolean()) })
/** What we read of resultJSON: our challenge, and which phone it was. `fid`, `counter`, `tee_n`, `tee_v`, `fp_n` and `fp_v` are not ours. */
export const soterResultSchema = z.object({
  raw: z.string(),
  cpu_id: z.string().check(z.minLength(1)),
  uid: z.string().check(z.minLength(1)),
})
