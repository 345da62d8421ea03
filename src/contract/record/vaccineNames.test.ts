import { doseNumberOf, vaccineKindOf } from './vaccineNames'

test.each([
  ['乙肝疫苗', ['hepB']],
  ['重组乙型肝炎疫苗（酿酒酵母）', ['hepB']],
  ['卡介苗', ['bcg']],
  ['脊髓灰质炎灭活疫苗', ['polio']],
  ['二价脊髓灰质炎减毒活疫苗', ['polio']],
  ['吸附无细胞百白破联合疫苗', ['dtap']],
  ['百白破', ['dtap']],
  ['吸附白喉破伤风联合疫苗', ['dt']],
  ['白喉破伤风联合疫苗', ['dt']],
  ['麻腮风联合减毒活疫苗', ['mmr']],
  ['麻疹风疹联合减毒活疫苗', ['mmr']],
  ['乙型脑炎减毒活疫苗', ['jeLive']],
  ['乙型脑炎灭活疫苗（Vero细胞）', ['jeKilled']],
  ['A群脑膜炎球菌多糖疫苗', ['menA']],
  ['A群C群脑膜炎球菌多糖疫苗', ['menAC']],
  ['ACYW135群脑膜炎球菌多糖疫苗', ['menAC']],
  ['A群C群脑膜炎球菌多糖结合疫苗', ['menA']],
  ['甲型肝炎减毒活疫苗', ['hepALive']],
  ['甲型肝炎灭活疫苗', ['hepAKilled']],
  ['双价人乳头瘤病毒疫苗', ['hpv']],
  ['九价HPV疫苗', ['hpv']],
  ['吸附无细胞百白破灭活脊髓灰质炎和b型流感嗜血杆菌（结合）联合疫苗', ['dtap', 'polio']],
  ['无细胞百白破b型流感嗜血杆菌联合疫苗', ['dtap']],
  ['b型流感嗜血杆菌结合疫苗', []],
  ['四价流感病毒裂解疫苗', []],
  ['水痘减毒活疫苗', []],
  ['13价肺炎球菌多糖结合疫苗', []],
  ['新型冠状病毒灭活疫苗', []],
  ['乙型肝炎人免疫球蛋白', []],
])('%s: %p', (name, families) => {
  expect(vaccineKindOf(name).families).toEqual(families)
})

test.each([
  ['第1剂', 1],
  ['第三针', 3],
  ['2', 2],
  ['1/3', 1],
  ['基础免疫第2剂次', 2],
  ['加强第1剂', null],
  ['加强', null],
  ['0.5mL', null],
  ['', null],
])('%j is dose %p', (text, number) => {
  expect(doseNumberOf(text)).toBe(number)
})
