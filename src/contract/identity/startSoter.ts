import * as z from 'zod/mini'
import { defineOperation } from '../operation'

/** The challenge goes into wx.startSoterAuthentication; what comes back is checked with WeChat by the server (finishSoter). */
export const startSoter = defineOperation({
  name: 'identity.startSoter',
  summary: '取一次性挑战，用手机的指纹或面容确认是本人',
  level: 2,
  input: z.strictObject({}),
  output: z.object({ challenge: z.string(), expiresInSeconds: z.number() }),
  failures: [],
})
