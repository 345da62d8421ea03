import * as z from 'zod/mini'

/**
 * Headers of the 数字政府 gateway (接入工作指引 9.2.3; facts 0.1): timestamp in Unix seconds,
 * signature = UPPER(HEX(SHA256(timestamp + paastoken + nonce + timestamp))). The body is not covered.
 */
export const tifHeadersSchema = z.object({
  'x-tif-timestamp': z.string().check(z.regex(/^\d{10}$/)),
  'x-tif-paasid': z.string().check(z.minLength(1), z.maxLength(64)),
  'x-tif-nonce': z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  'x-tif-signature': z.string().check(z.regex(/^[0-9A-F]{64}$/)),
})
export type TifHeaders = z.infer<typeof tifHeadersSchema>

/** Ours, not the province's: the back-channel also covers method, path and raw body (interfaces.md). */
export const digestHeader = 'x-jiandang-digest'
