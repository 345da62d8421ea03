import type { Story } from '../story'

/** Records that are hard to show: too long, too empty, wrong, or better not read over a shoulder; at the end who came later. */
export const oddStories: readonly Story[] = [
  {
    name: '区永康',
    sex: 'male',
    birthDate: '1958-06-25',
    areaCode: '440111',
    note: '十万条档案条目',
    chronic: [{ illness: 'diabetes', since: '2011-04-12' }],
    oddity: 'manyEntries',
  },
  {
    name: '曾浩贤',
    sex: 'male',
    birthDate: '1987-09-14',
    areaCode: '440803',
    note: '一家医院传来的几条档案格式有误',
    oddity: 'faultySource',
  },
  {
    name: '钟月娥',
    sex: 'female',
    birthDate: '1963-12-09',
    areaCode: '440507',
    genes: 'AO',
    note: '档案里有缺项、互相矛盾（两家医院血型不同、出院早于入院）和很长的内容',
    chronic: [{ illness: 'hypothyroidism', since: '2018-05-22' }],
    oddity: 'contradictory',
  },
  {
    name: '谭静雯',
    sex: 'female',
    birthDate: '1992-08-30',
    areaCode: '440103',
    note: '敏感条目：抑郁（来源已标）、焦虑和乙肝（来源未标）、人工流产（来源已标）',
    chronic: [
      { illness: 'depression', since: '2022-11-08' },
      { illness: 'anxiety', since: '2021-06-15' },
      { illness: 'hepatitisB', since: '2020-04-20' },
    ],
    fixed: [{ illness: 'termination', on: '2023-09-12' }],
  },
  {
    name: '温振宇',
    sex: 'male',
    birthDate: '1979-02-17',
    areaCode: '440104',
    note: '敏感条目：HIV、药物维持治疗（来源已标），梅毒、酒精依赖、地贫基因（来源未标）',
    chronic: [
      { illness: 'hiv', since: '2021-08-10' },
      { illness: 'alcohol', since: '2023-02-14' },
      { illness: 'thalassemia', since: '2019-10-30' },
    ],
    fixed: [
      { illness: 'syphilis', on: '2021-08-03' },
      { illness: 'opioids', on: '2024-05-21' },
    ],
  },
  {
    name: '关德光',
    sex: 'male',
    birthDate: '1969-04-04',
    areaCode: '440606',
    note: '只在2021年以前看过病：除基本信息外没有条目',
    quietReason: 'before2021',
  },
  {
    name: '莫观胜',
    sex: 'male',
    birthDate: '1956-10-11',
    areaCode: '442000',
    note: '只去过村卫生站：除基本信息外没有条目',
    quietReason: 'notSecondLevel',
  },
  { name: '邓海燕', sex: 'female', birthDate: '1983-09-25', areaCode: '440106', spouse: '冯国梁' },
]
