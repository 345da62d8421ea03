import { dayMs, type KeepingRule, threeYearsMs } from '../retention'

/** Drops the months that ended before an instant, and what of them fell beside the months; how many rows or months it was. */
export type DropMonths = (before: Date) => Promise<number>

export function auditKeeping(dropMonths: DropMonths): readonly KeepingRule[] {
  return [
    {
      table: 'access_event',
      what: '调阅记录',
      kept: '3年，按月整月删除（不少于网络安全法要求的6个月）',
      why: '本人随时能查谁看过；对越权查看的请求权时效是3年（民法典188条）',
      erase: ({ now }) => dropMonths(new Date(now.getTime() - threeYearsMs)),
    },
    { table: 'back_channel_nonce', what: '省平台请求的一次性编号', kept: '10分钟', why: '防重放，比签名时间窗长即可' },
    {
      table: 'retention_turn',
      what: '清理记录',
      kept: '3年',
      why: '证明到期的确实删了',
      erase: async ({ db, now }) => {
        const before = new Date(now.getTime() - threeYearsMs - dayMs).toISOString().slice(0, 10)
        const erased = await db.deleteFrom('retention_turn').where('day', '<', before).executeTakeFirst()
        return Number(erased.numDeletedRows)
      },
    },
  ]
}
