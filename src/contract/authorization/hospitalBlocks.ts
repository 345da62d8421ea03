import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'
import { orgCodeSchema } from './accessRequest'

/** 不再接受该医院的申请. The hospital is not told: its requests are answered as always and shown to nobody. */
const blocksSchema = z.object({
  hospitals: z.array(z.object({ orgCode: orgCodeSchema, orgName: z.string(), blockedAt: instantSchema })),
})

export const listBlocks = defineOperation({
  name: 'authorization.listBlocks',
  summary: '我设置了不再接受申请的医院',
  repeatable: true,
  level: 1,
  forWards: true,
  whileDeceased: true,
  input: z.strictObject({}),
  output: blocksSchema,
  failures: [],
})

/** Only for a hospital that has asked or been granted before: any other is 404. */
export const setBlock = defineOperation({
  name: 'authorization.setBlock',
  summary: '不再接受，或重新接受，一家医院的调阅申请',
  level: 1,
  forWards: true,
  whileDeceased: true,
  input: z.strictObject({ orgCode: orgCodeSchema, blocked: z.boolean() }),
  output: blocksSchema,
  failures: [],
})
