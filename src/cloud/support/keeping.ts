import { dayMs, eraseAfter, type KeepingRule, threeYearsMs } from '../retention'

export const supportKeeping: readonly KeepingRule[] = [
  { table: 'support_desk', what: '客服台的时钟', kept: '一直（一行，没有个人信息）', why: '只在演示系统里用' },
  {
    table: 'support_look',
    what: '客服的查看',
    kept: '3年；没有取走的答复1天',
    why: '谁凭哪张工单看过，与调阅记录同样久',
    erase: async (turn) => {
      const untaken = new Date(turn.now.getTime() - dayMs)
      await turn.db.updateTable('support_look').set({ shape: null }).where('shape', 'is not', null).where('at', '<=', untaken).execute()
      return eraseAfter('support_look', 'at', threeYearsMs)(turn)
    },
  },
  { table: 'honey_resident', what: '蜜标居民', kept: '到运维取消', why: '并不是真人' },
  {
    table: 'honey_touch',
    what: '蜜标被碰的记录',
    kept: '报警后3年',
    why: '调查内部人员用',
    erase: eraseAfter('honey_touch', 'alarmed_at', threeYearsMs),
  },
]
