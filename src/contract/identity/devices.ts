import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'

export const deviceIdSchema = z.uuid()

/** One session of this person: at this WeChat account or at another one that has proven to be them. */
export const deviceSchema = z.object({
  deviceId: deviceIdSchema,
  current: z.boolean(),
  wechat: z.enum(['this', 'other']),
  /** What the phone says of itself (model); null when it said nothing. It proves nothing. */
  device: z.nullable(z.string()),
  channel: z.enum(['weapp', 'h5']),
  signedInAt: instantSchema,
  lastSeenAt: instantSchema,
})
export type Device = z.infer<typeof deviceSchema>

export const devices = defineOperation({
  name: 'identity.devices',
  summary: '我现在在哪些设备上登录着',
  repeatable: true,
  level: 1,
  whileDeceased: true,
  input: z.strictObject({}),
  output: z.object({ devices: z.array(deviceSchema) }),
  failures: [],
})

/** Ended at once: the next call of that device is answered 401. */
export const endDevice = defineOperation({
  name: 'identity.endDevice',
  summary: '结束另一台设备上的登录',
  level: 1,
  whileDeceased: true,
  input: z.strictObject({ deviceId: deviceIdSchema }),
  output: z.object({}),
  failures: [],
})

/** 手机丢失: every other session ends, every other account of this person has to prove itself anew, each is told. */
export const reportLost = defineOperation({
  name: 'identity.reportLost',
  summary: '手机丢失：结束其他所有登录，其他微信须重新认证',
  level: 2,
  stepUp: true,
  input: z.strictObject({}),
  output: z.object({ ended: z.number(), accounts: z.number() }),
  failures: [],
})
