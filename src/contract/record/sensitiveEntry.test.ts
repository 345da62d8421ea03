import type { Entry } from './recordEntry'
import type { SensitiveKind } from './sensitive'
import { sensitiveKindOfEntry } from './sensitiveEntry'

const visit = (more: Partial<Entry>): Entry => ({
  entryId: 'entry-1',
  module: 'visit',
  form: 'outpatient',
  title: '门诊病历',
  summary: '上呼吸道感染',
  occurredOn: '2026-05-04',
  visitType: 'outpatient',
  sensitive: null,
  sourceOrg: '中山大学附属第一医院',
  collectedAt: '2026-05-05T02:00:00.000Z',
  parts: [],
  results: [],
  ...more,
})
const result = (name: string) => ({ item: null, name, value: '阴性', unit: null, range: null, flag: null, method: null, instrument: null })
const note = (field: string, label: string, value: string): Partial<Entry> => ({
  parts: [{ part: 'clinicNote', heading: '门诊病历', fields: [{ field, label, value }] }],
})

test.each<[string, Partial<Entry>, SensitiveKind | null]>([
  ['its title', { title: '产科门诊病历' }, 'reproduction'],
  ['what a field says', note('diagnosis', '诊断', '中度抑郁发作'), 'mental'],
  ['what is claimed beside a denial', note('pastHistory', '既往史', '否认高血压，乙肝病史10年'), 'infection'],
  ['the source’s own word for a field', note('x1', 'HIV抗体', '待复查'), 'infection'],
  ['a heading of the source’s own', { parts: [{ part: 'x', heading: '美沙酮门诊随访', fields: [] }] }, 'substance'],
  ['the name of a result', { results: [result('梅毒螺旋体抗体（TPPA）')] }, 'infection'],
  ['painless is no denial', note('advice', '处理意见', '无痛人工流产术后'), 'reproduction'],
  ['without symptoms is no denial', note('diagnosis', '诊断', '无症状HIV感染'), 'infection'],
  ['nor of another illness', note('diagnosis', '诊断', '无症状神经梅毒'), 'infection'],
  ['nor in the past', note('pastHistory', '既往史', '无症状梅毒病史'), 'infection'],
  ['without a cause is no denial', note('presentIllness', '现病史', '无明显诱因出现自杀念头'), 'mental'],
  ['nor where it ends like one', note('presentIllness', '现病史', '无明显诱因出现精神异常'), 'mental'],
  ['what was not taken is named', note('presentIllness', '现病史', '没有按时服用抗抑郁药'), 'mental'],
  ['an illness that begins like a denial', note('diagnosis', '诊断', '无精子症'), 'reproduction'],
  ['a denial ends with the space', note('pastHistory', '个人史', '否认吸烟史 曾吸毒'), 'substance'],
  ['and with a wide one', note('pastHistory', '个人史', '否认吸烟史\u3000曾吸毒'), 'substance'],
  ['without a comma', note('pastHistory', '个人史', '否认吸烟史但有吸毒史'), 'substance'],
  ['denied and claimed in one list', note('pastHistory', '个人史', '否认吸烟史、吸毒史，梅毒治疗后'), 'infection'],
  ['a vaccine is named after what it keeps away', { title: '重组乙型肝炎疫苗', summary: '第1剂' }, null],
  ['an illness beside a vaccine', note('pastHistory', '既往史', '已接种乙肝疫苗，乙肝病史10年'), 'infection'],
  ['nothing at all', {}, null],
  ['what is denied', note('pastHistory', '既往史', '否认肝炎、结核史，否认遗传病史'), null],
  ['what is not there', note('familyHistory', '家族史', '无遗传病史'), null],
  ['after its own heading', note('familyHistory', '家族史', '家族史：无家族性遗传病史'), null],
  ['several at once', note('pastHistory', '既往史', '无高血压、糖尿病史；无肝炎、结核等传染病史；没有吸毒史'), null],
  ['two histories', note('pastHistory', '既往史', '否认梅毒史、吸毒史'), null],
  ['nothing found under the source’s own word', note('x1', '心理评估', '未见异常'), null],
  ['our own catalogue’s words on an ordinary form', note('diagnosis', '遗传病史', '高血压'), null],
])('%s', (_what, more, kind) => {
  expect(sensitiveKindOfEntry(visit(more))).toBe(kind)
})
