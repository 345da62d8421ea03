import { residentNumber } from './residentNumber'

/** People with a name and a story; the rest of the hundred come from chance. */
export interface Story {
  name: string
  sex: 'male' | 'female'
  birthDate: string
  areaCode: string
  documentType?: string
  documentNumber?: string
  /** Registered with the province; the WeChat phone's own number unless told otherwise. */
  phone?: string | null
  note?: string
  chronic?: readonly { illness: string; since: string }[]
  fixed?: readonly { illness: string; on: string }[]
  pregnantSince?: string
  donates?: boolean
  blank?: boolean
}

const mother = { areaCode: '440105', birthDate: '1996-05-18' }
const motherNumber = residentNumber(mother.areaCode, mother.birthDate, 'female', 3)
const deliveredOn = '2026-08-06'
const antenatal = ['2026-02-03', '2026-03-10', '2026-04-14', '2026-05-19', '2026-06-23', '2026-07-21']

export const stories: readonly Story[] = [
  {
    name: '林秀兰',
    sex: 'female',
    birthDate: '1954-03-12',
    areaCode: '440104',
    note: '演示：老年慢性病，六个模块齐全',
    chronic: [
      { illness: 'hypertension', since: '2012-05-08' },
      { illness: 'diabetes', since: '2016-09-21' },
      { illness: 'osteoporosis', since: '2019-11-05' },
    ],
    fixed: [{ illness: 'hipFracture', on: '2023-06-11' }],
  },
  {
    name: '陈志强',
    sex: 'male',
    birthDate: '1981-07-05',
    areaCode: '440106',
    note: '演示：中年、献血者，六个模块齐全',
    chronic: [
      { illness: 'fattyLiver', since: '2022-04-19' },
      { illness: 'gout', since: '2023-08-02' },
    ],
    fixed: [{ illness: 'appendicitis', on: '2024-03-22' }],
    donates: true,
  },
  {
    name: '黄诗雅',
    sex: 'female',
    ...mother,
    documentNumber: motherNumber,
    note: '2026年8月分娩，第4位居民的母亲',
    pregnantSince: '2025-11-05',
    fixed: [...antenatal.map((on) => ({ illness: 'prenatal', on })), { illness: 'delivery', on: deliveredOn }],
  },
  {
    name: '黎乐言',
    sex: 'male',
    birthDate: deliveredOn,
    areaCode: mother.areaCode,
    documentType: '99',
    documentNumber: `${motherNumber}0101`,
    note: '新生儿，尚无身份证号：母亲身份证号+产次01+胎次01',
    fixed: [
      { illness: 'newborn', on: deliveredOn },
      { illness: 'jaundice', on: '2026-08-12' },
    ],
  },
  { name: '何俊杰', sex: 'male', birthDate: '1999-10-24', areaCode: '440606', note: '没有任何档案条目', blank: true },
  {
    name: '欧阳𠮷安',
    sex: 'male',
    birthDate: '1968-01-30',
    areaCode: '440703',
    phone: '19900009042',
    note: '姓名含生僻字𠮷（U+20BB7）；登记手机号与微信手机号不同',
    chronic: [{ illness: 'hypertension', since: '2020-02-18' }],
  },
  {
    name: '古丽娜尔·艾山',
    sex: 'female',
    birthDate: '1990-12-02',
    areaCode: '440305',
    phone: null,
    note: '姓名含间隔号；没有登记手机号',
  },
  {
    name: '黎嘉欣',
    sex: 'female',
    birthDate: '1988-06-17',
    areaCode: '440402',
    documentType: '06',
    documentNumber: 'H1029384701',
    note: '港澳居民来往内地通行证',
  },
  {
    name: '林志豪',
    sex: 'male',
    birthDate: '1975-09-09',
    areaCode: '441900',
    documentType: '07',
    documentNumber: '10293847',
    note: '台湾居民来往大陆通行证',
    chronic: [{ illness: 'hyperlipidemia', since: '2021-10-12' }],
  },
  {
    name: '林子墨',
    sex: 'male',
    birthDate: '2013-02-14',
    areaCode: '440104',
    note: '儿童，13岁',
    chronic: [{ illness: 'asthma', since: '2019-03-08' }],
  },
  { name: '陈沐阳', sex: 'male', birthDate: '2019-09-03', areaCode: '440106', note: '儿童，7岁' },
  { name: '陈一诺', sex: 'female', birthDate: '2022-04-26', areaCode: '440106', note: '儿童，4岁' },
  {
    name: '梁润好',
    sex: 'female',
    birthDate: '1931-04-05',
    areaCode: '440103',
    note: '95岁，不用微信',
    chronic: [
      { illness: 'hypertension', since: '1998-06-01' },
      { illness: 'osteoporosis', since: '2010-03-15' },
    ],
  },
]
