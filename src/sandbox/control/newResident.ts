import { type Kysely, sql, type Transaction } from 'kysely'
import * as z from 'zod/mini'
import { writeOwnRecord } from '../database/ensureRecord'
import { addManyEntries } from '../database/manyEntries'
import type { Tables } from '../database/tables'
import { freeIdNumber } from '../hutong/freeIdNumber'
import { findByKey, findByNumber } from '../hutong/register'
import { addDays, addMonths, ageOn } from '../population/calendar'
import { healthOf } from '../population/health'
import { givenNameFor, surnameFor } from '../population/names'
import { lastDay } from '../population/person'
import { personOf } from '../population/personOf'
import { createRandom } from '../population/random'
import { residentNumber } from '../population/residentNumber'
import type { Story } from '../population/story'
import { openidPattern } from '../wechat/people'

/** An age of each band, well inside it. */
const yearsOf = { newborn: 0, under14: 8, from14: 16, adult: 40, from60: 72 } as const
const bands = ['newborn', 'under14', 'from14', 'adult', 'from60'] as const
const someone = z.optional(z.string().check(z.minLength(1)))

export const newResidentBody = z.strictObject({
  documentType: z._default(z.enum(['01', '02', '03', '04', '05', '06', '07', '08', '99']), '01'),
  /** Either of the two; without both an adult. */
  birthDate: z.optional(z.iso.date()),
  ageBand: z.optional(z.enum(bands)),
  sex: z._default(z.enum(['male', 'female']), 'female'),
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(50))),
  /** Registered with the province; null: none. Absent: the number of the person's WeChat. */
  phone: z.optional(z.nullable(z.string().check(z.regex(/^1\d{10}$/)))),
  openid: z.optional(z.string().check(z.regex(openidPattern))),
  /** Residents, by id or number. */
  mother: someone,
  father: someone,
  spouse: someone,
  /** `usual`: as people of that age have it; or so many, of two modules. */
  entries: z._default(z.union([z.literal('usual'), z.int().check(z.minimum(0), z.maximum(100_000))]), 'usual'),
})
type NewResident = z.infer<typeof newResidentBody>

/** Beyond everybody of the population. */
const firstOrdinal = 10_001
const areaCode = '440106'

/**
 * Somebody who was not there before, known to every register from now on; `POST /control/reset` forgets them.
 * @returns the resident's id, or a sentence when a relative, openid or date is of no use
 */
export async function addResident(database: Kysely<Tables>, asked: NewResident, today: string): Promise<{ residentId: string } | string> {
  return database.transaction().execute(async (trx) => {
    // Two at once would take the same place in the list.
    await sql`lock table residents in share row exclusive mode`.execute(trx)
    const birthDate = asked.birthDate ?? birthDateOf(asked.ageBand ?? 'adult', today)
    if (birthDate > today || birthDate < '1900-01-01') return '出生日期应在1900年以后、今天以前'
    const relatives = await relativesOf(trx, asked)
    if (relatives === null) return '母亲、父亲、配偶应是名单里的居民'
    const { last } = await trx
      .selectFrom('residents')
      .select(({ fn }) => fn.max('ordinal').as('last'))
      .executeTakeFirstOrThrow()
    const ordinal = Math.max(firstOrdinal, (last ?? 0) + 1)
    const story = await storyOf(trx, { ...asked, birthDate }, ordinal)
    const person = { ...personOf(story, ordinal, () => ''), ...(asked.openid === undefined ? {} : { openid: asked.openid }) }
    const taken = await trx.selectFrom('residents').select('resident_id').where('openid', '=', person.openid).executeTakeFirst()
    if (taken !== undefined) return `openid已是另一位居民（${taken.resident_id}）的`
    await trx
      .insertInto('residents')
      .values({
        resident_id: person.residentId,
        ordinal,
        document_type: person.documentType,
        document_number: person.documentNumber,
        name: person.name,
        sex: person.sex,
        birth_date: birthDate,
        phone: person.phone,
        wechat_phone: person.wechatPhone,
        openid: person.openid,
        note: '后来新建的居民',
        ...relatives,
        quiet_reason: person.quietReason,
      })
      .execute()
    await writeOwnRecord(trx, { ...person, blank: asked.entries !== 'usual' || birthDate > lastDay })
    if (typeof asked.entries === 'number' && asked.entries > 0) await addManyEntries(trx, person.residentId, asked.entries)
    return { residentId: person.residentId }
  })
}

function birthDateOf(band: (typeof bands)[number], today: string): string {
  // A hundred days off any birthday; a newborn is a fortnight old.
  return band === 'newborn' ? addDays(today, -14) : addDays(addMonths(today, -12 * yearsOf[band]), -100)
}

async function relativesOf(trx: Transaction<Tables>, { mother, father, spouse }: NewResident) {
  const [known, isUnknown] = [new Map<string, string | null>(), new Set<string>()]
  for (const [role, key] of Object.entries({ mother, father, spouse })) {
    const found = key === undefined ? null : await findByKey(trx, key)
    if (key !== undefined && found === null) isUnknown.add(role)
    known.set(role, found?.residentId ?? null)
  }
  if (isUnknown.size > 0) return null
  return { mother_id: known.get('mother') ?? null, father_id: known.get('father') ?? null, spouse_id: known.get('spouse') ?? null }
}

async function storyOf(trx: Transaction<Tables>, asked: NewResident & { birthDate: string }, ordinal: number): Promise<Story> {
  const { birthDate, sex, documentType, phone } = asked
  const random = createRandom(`new resident ${ordinal}`)
  const health = birthDate <= lastDay && ageOn(birthDate, lastDay) > 0 ? healthOf(random, { sex, birthDate }) : {}
  const { quietReason: _none, ...usual } = health
  return {
    name: asked.name ?? `${surnameFor(random)}${givenNameFor(random, sex, birthDate)}`,
    sex,
    birthDate,
    areaCode,
    documentType,
    documentNumber: await freeNumber(trx, asked, ordinal),
    ...usual,
    ...(phone === undefined ? {} : { phone }),
  }
}

/** In the shape of its kind, and nobody's yet. */
async function freeNumber(trx: Transaction<Tables>, asked: NewResident & { birthDate: string }, ordinal: number): Promise<string> {
  const { birthDate, sex, documentType, mother } = asked
  const digits = String(ordinal).padStart(8, '0')
  switch (documentType) {
    case '01':
      return freeIdNumber(trx, { areaCode, birthDate, sex })
    case '08':
      return residentNumber('810000', birthDate, sex, ordinal % 500)
    case '06':
      return `H${digits}01`
    case '07':
      return digits
    case '02':
      return `4${digits}`
    case '03':
      return `P${digits}`
    case '04':
      return `军字第${digits}号`
    case '05':
      return `4401${digits}`
    case '99': {
      const known = mother === undefined ? null : await findByKey(trx, mother)
      return known === null ? `B440106${digits}00` : freeBirthNumber(trx, known.documentNumber)
    }
  }
}

/** 母亲身份证号 + 产次 + 胎次: the next birth that nobody has. */
async function freeBirthNumber(trx: Transaction<Tables>, motherNumber: string): Promise<string> {
  for (let birth = 1; birth <= 15; birth += 1) {
    const number = `${motherNumber}${String(birth).padStart(2, '0')}01`
    if ((await findByNumber(trx, number)) === null) return number
  }
  throw new Error(`no birth left for ${motherNumber}`)
}
