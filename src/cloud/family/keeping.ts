import { type RawBuilder, sql } from 'kysely'
import type { GuardianConsents } from '../neighbours'
import { dayMs, type EraseTurn, eraseAfter, type KeepingRule, threeYearsMs } from '../retention'

/** Whoever was a child when it was reviewed is grown up by then: until that day a court's no must not be forgotten. */
const childhoodMs = 18 * 366 * dayMs
/** From 14 a child may send a guardian away; addWard.ts knows it by the row alone, until they are surely 18. */
const fromFourteenMs = 4 * 366 * dayMs

export function familyKeeping(guardianConsents: Pick<GuardianConsents, 'erase'>): readonly KeepingRule[] {
  /** What a guardian agreed to, too: the receipt's words go with the tie. */
  async function eraseEnded({ db, now, most }: EraseTurn): Promise<number> {
    return db.transaction().execute(async (trx) => {
      const before = new Date(now.getTime() - threeYearsMs)
      const ended = await trx
        .selectFrom('guardianship')
        .select(['resident_id', 'guardian_resident_id', 'receipt_id'])
        .where('ended_at', '<=', before)
        .where(({ eb, or }) =>
          or([eb('ended_why', 'is distinct from', 'byChild'), eb('ended_at', '<=', new Date(before.getTime() - fromFourteenMs))]),
        )
        .limit(most)
        .forUpdate()
        .skipLocked()
        .execute()
      for (const { resident_id: wardId, guardian_resident_id: guardianId, receipt_id: receiptId } of ended) {
        await trx.deleteFrom('guardianship').where('resident_id', '=', wardId).where('guardian_resident_id', '=', guardianId).execute()
        await guardianConsents.erase(trx, wardId, receiptId, now)
      }
      return ended.length
    })
  }

  return [
    // Before the guardianships: by one of them it is known since when the child is 18.
    {
      table: 'guardian_act',
      what: '代办记录',
      kept: '到孩子满18周岁后3年；满18周岁时已没有监护关系的：代办后21年',
      why: '孩子满14、18周岁时能看谁替他办过什么，监护人退出也抹不掉；对法定代理人的时效自代理终止起算（民法典190条）',
      erase: eraseActs,
    },
    {
      table: 'guardianship',
      what: '监护关系',
      kept: '结束后3年；孩子自己结束的：7年',
      why: '监护人代办过的事有争议时要能查（民法典188、190条）；满14周岁的孩子请走的监护人，在他成年之前不能再自己加回来',
      erase: eraseEnded,
    },
    { table: 'ward_freeze', what: '监护争议', kept: '到争议结束', why: '冻结期间什么也不能办' },
    {
      table: 'window_evidence',
      what: '窗口复核的监护证明',
      kept: '复核后18年',
      why: '法院或窗口说“不是监护人”，在孩子成年之前不能被忘记',
      erase: eraseAfter('window_evidence', 'reviewed_at', childhoodMs),
    },
    {
      table: 'hand_over_notice',
      what: '交接提醒',
      kept: '1年',
      why: '同一次提醒不发两遍',
      erase: eraseAfter('hand_over_notice', 'at', 366 * dayMs),
    },
  ]
}

/** Three years after the child is 18: since when that is, a guardianship that lasted till then says; without one, 18 years after the act surely. */
async function eraseActs({ db, now, most }: EraseTurn): Promise<number> {
  const before = new Date(now.getTime() - threeYearsMs)
  const { numAffectedRows } = await sql`delete from guardian_act where ctid = any(array(
    select ctid from guardian_act as act where at <= ${before} and (at <= ${new Date(before.getTime() - childhoodMs)} or exists (
      select from guardianship where guardianship.resident_id = act.resident_id and ended_why = 'grownUp' and ended_at <= ${before}))
    limit ${most}))`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Whether a person must stay known for those who act for them, or for whom they act. */
export function familyNeeds(residentId: RawBuilder<string>): RawBuilder<boolean> {
  return sql`(exists (select from guardianship where guardianship.resident_id = ${residentId} and ended_at is null)
    or exists (select from guardianship where guardianship.guardian_resident_id = ${residentId} and ended_at is null))`
}
