import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What wx.startSoterAuthentication hands to the page when the finger was the right one. */
export interface SoterResult {
  authMode: 'fingerPrint'
  resultJSON: string
  resultJSONSignature: string
}

/** 生物认证 in the phones' chips: each signs only what its own openid did, and WeChat's server can tell. */
export interface SoterPhones {
  /** `device`: another phone that the same openid is signed in on. */
  authenticate(openid: string, challenge: string, device?: string): SoterResult
  /** As often as it is asked: that a result counts once is for the mini program's server to see to. */
  verify(signed: { openid: string; json: string; signature: string }): boolean
  clear(): void
}

export function createSoterPhones(): SoterPhones {
  let key = randomBytes(32)
  let counter = 0
  const sign = (openid: string, json: string) => createHmac('sha256', key).update(`${openid}\n${json}`, 'utf8').digest()
  return {
    authenticate: (openid, challenge, device = openid) => {
      counter += 1
      // A phone stays the same phone, also through a reset.
      const cpu = createHash('sha256').update(`chip of ${device}`).digest('hex').slice(0, 32)
      // The fields the phone's chip writes, `raw` being ours.
      const resultJSON = JSON.stringify({
        raw: challenge,
        fid: '1',
        counter,
        tee_n: 'TEE',
        tee_v: '1',
        fp_n: 'FP',
        fp_v: '1',
        cpu_id: cpu,
        uid: '10',
      })
      return { authMode: 'fingerPrint', resultJSON, resultJSONSignature: sign(openid, resultJSON).toString('base64') }
    },
    verify: ({ openid, json, signature }) => {
      const [given, own] = [Buffer.from(signature, 'base64'), sign(openid, json)]
      // Another way of writing the same bytes in base64 is another signature.
      return given.length === own.length && timingSafeEqual(given, own) && signature === own.toString('base64')
    },
    clear: () => {
      key = randomBytes(32)
    },
  }
}
