import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables'

export const examplePerson = { documentType: '03', documentNumber: 'TICKETS01' }
export const exampleCollectedAt = '2026-10-01T00:00:00.000Z'

/** For tests: the same small record every time, and no tickets. */
export async function fillExample(database: Kysely<Tables>): Promise<void> {
  await database.deleteFrom('tickets').execute()
  for (const table of ['residents', 'entries', 'entry_sources', 'filled_records'] as const) {
    await database.deleteFrom(table).where('resident_id', '=', 't').execute()
  }
  await database.insertInto('filled_records').values({ resident_id: 't' }).execute()
  await database
    .insertInto('residents')
    .values({
      resident_id: 't',
      ordinal: 90_001,
      document_type: examplePerson.documentType,
      document_number: examplePerson.documentNumber,
      name: '林秀蘭',
      sex: 'male',
      birth_date: '1990-05-01',
      phone: null,
      wechat_phone: '19900000000',
      openid: 't',
      note: null,
      mother_id: null,
      father_id: null,
      quiet_reason: null,
    })
    .execute()
  const shape = {
    resident_id: 't',
    occurred_at: new Date(exampleCollectedAt),
    occurred_on: '2026-09-30',
    collected_at: new Date(exampleCollectedAt),
    visit_type: null,
    sensitive: null,
    malformed: null,
  }
  const field = (id: string, label: string, value: string) => ({ field: id, label, value })
  const part = (id: string, heading: string, fields: object[]) => ({ part: id, heading, fields })
  const result = (name: string, value: string, range: string | null) => ({
    item: null,
    name,
    value,
    unit: 'mmol/L',
    range,
    flag: 'high',
    method: null,
    instrument: null,
  })
  await database
    .insertInto('entries')
    .values([
      {
        ...shape,
        module: 'basic',
        entry_id: 'personal',
        form: 'personal',
        title: '个人信息',
        summary: null,
        source_org: '东山街社区卫生服务中心',
        parts: JSON.stringify([
          part('identity', '个人信息', [
            field('name', '姓名', '林秀蘭'),
            field('sex', '性别', '男'),
            field('birthDate', '出生日期', '1990-05-01'),
            field('age', '年龄', '36岁'),
            field('occupation', '职业', '职员'),
          ]),
        ]),
        results: '[]',
      },
      {
        ...shape,
        module: 'visit',
        entry_id: 'visit',
        form: 'outpatient',
        title: '门诊记录',
        summary: '诊断：高血压',
        source_org: '甲医院',
        parts: JSON.stringify([
          part('visit', '就诊信息', [field('department', '就诊科室', '内科')]),
          part('clinicNote', '门诊病历', [field('diagnosis', '诊断', '高血压'), field('advice', '处理意见', '随访')]),
        ]),
        results: '[]',
      },
      {
        ...shape,
        module: 'report',
        entry_id: 'report',
        form: 'laboratory',
        title: '血糖',
        summary: null,
        source_org: '甲医院',
        parts: '[]',
        results: JSON.stringify([result('葡萄糖', '61', '3.9–6.1'), result('胆固醇', '9', '<5.2')]),
      },
      {
        ...shape,
        module: 'report',
        entry_id: 'broken',
        form: 'examination',
        title: '胸部CT',
        summary: null,
        source_org: '甲医院',
        parts: '[]',
        results: '[]',
        malformed: '{"entryId":"broken"}',
      },
    ])
    .execute()
}
