import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Residents } from '../neighbours'
import type { Clock, Database, Log, PersonDocument } from '../ports'

/** 蜜标居民: somebody who does not exist, so that whoever looks at them gives themselves away. By number in the log, which names nobody. */
export interface HoneyResidentTable {
  resident_id: string
  number: GeneratedAlways<number>
  marked_at: ColumnType<Date, Date, never>
}

/** Something touched one; the database itself notes it where the row is written. */
export interface HoneyTouchTable {
  id: GeneratedAlways<number>
  honey: number
  by_what: 'session' | 'event' | 'request' | 'code'
  alarmed_at: Generated<Date | null>
}

/** From now on this person is one; the same twice keeps its number. Nothing that the system answers tells that they are. */
export async function markHoney(
  { db, clock, residents }: { db: Database; clock: Clock; residents: Pick<Residents, 'idOf'> },
  person: PersonDocument,
): Promise<number> {
  const residentId = await residents.idOf(person)
  const { number } = await db
    .insertInto('honey_resident')
    .values({ resident_id: residentId, marked_at: clock.now() })
    .onConflict((conflict) => conflict.column('resident_id').doUpdateSet({ resident_id: residentId }))
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

const atOnce = 100

/** Raises an alarm for every touch that has had none; how many. Better twice than never: it is noted as raised once it was. */
export async function raiseHoney({ db, clock, log }: { db: Database; clock: Clock; log: Log }): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const touches = await trx
      .selectFrom('honey_touch')
      .select(['id', 'honey', 'by_what'])
      .where('alarmed_at', 'is', null)
      .orderBy('id')
      .limit(atOnce)
      .forUpdate()
      .skipLocked()
      .execute()
    if (touches.length === 0) return 0
    for (const { honey, by_what: operation } of touches) log.alarm({ what: 'honey', operation, honey })
    const ids = touches.map(({ id }) => id)
    await trx.updateTable('honey_touch').set({ alarmed_at: clock.now() }).where('id', 'in', ids).execute()
    return touches.length
  })
}
