import type { EntryPart } from '../../../../contract/record/recordEntry'
import { sectionsOf } from './sections'

const part = (id: string, heading: string, ...fields: [field: string, label: string, value: string][]): EntryPart => ({
  part: id,
  heading,
  fields: fields.map(([field, label, value]) => ({ field, label, value })),
})

describe('the sections of an entry', () => {
  it('stand in the catalogue’s order and words; what it lacks comes last, in the source’s', () => {
    const sections = sectionsOf({
      form: 'outpatient',
      parts: [
        part('followUp', '随访卡', ['nurse', '随访护士', '陈欢']),
        part('clinicNote', '病历', ['advice', '处理', '多喝水'], ['mood', '情绪', '平稳'], ['complaint', '诉', '咳嗽三天']),
        part('visit', '就诊', ['department', '科别', '呼吸内科']),
      ],
    })
    expect(sections.map(({ heading }) => heading)).toEqual(['就诊信息', '门诊病历', '来源另有的内容'])
    expect(sections[1]?.rows.map(({ label, fieldId }) => [label, fieldId])).toEqual([
      ['主诉', 'clinicNote.complaint'],
      ['处理意见', 'clinicNote.advice'],
      ['情绪', null],
    ])
    expect(sections[2]?.rows).toMatchObject([{ title: '随访卡', label: '随访护士', value: '陈欢', fieldId: null }])
  })

  it('number what comes several times, and leave out what is empty', () => {
    const sections = sectionsOf({
      form: 'outpatient',
      parts: [
        part('prescription', '处方', ['drug', '药品名称', '二甲双胍']),
        part('visit', '就诊信息', ['doctor', '接诊医生', ' ']),
        part('prescription', '处方', ['drug', '药品名称', '阿卡波糖'], ['quantity', '数量', '']),
      ],
    })
    expect(sections.map(({ heading }) => heading)).toEqual(['处方'])
    expect(sections[0]?.rows.map(({ title, value }) => [title, value])).toEqual([
      ['第1份', '二甲双胍'],
      ['第2份', '阿卡波糖'],
      [null, null],
    ])
  })

  it('are written as people read them', () => {
    const [section] = sectionsOf({
      form: 'personal',
      parts: [
        part(
          'identity',
          '',
          ['recordNumber', '', '44010600100200034'],
          ['birthDate', '', '1948-03-05'],
          ['other', '时间', '2026-03-05T08:30:00'],
        ),
      ],
    })
    expect(section?.rows.map(({ value }) => value)).toEqual(['440106-001-002-00034', '1948年3月5日', '2026年3月5日 08:30'])
  })

  it('cover what names a person to a stranger', () => {
    const [section] = sectionsOf({
      form: 'personal',
      parts: [
        part(
          'identity',
          '个人信息',
          ['documentNumber', '证件号', 'H12345678'],
          ['name', '姓名', '陈欢'],
          ['other', '旧号', '440106199001011234'],
        ),
      ],
    })
    expect(section?.rows.map(({ label, covered }) => [label, covered])).toEqual([
      ['姓名', false],
      ['证件号', true],
      ['旧号', true],
    ])
  })
})
