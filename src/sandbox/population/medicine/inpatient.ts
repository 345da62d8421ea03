import type { Illness } from './illness'

const admitted = { kind: 'scripted', visitType: 'inpatient', weight: 0 } as const
const occasional = { kind: 'acute', visitType: 'inpatient' } as const

export const inpatientIllnesses = {
  hipFracture: {
    ...admitted, name: '右股骨颈骨折', icd: 'S72.001', department: '骨科', ages: [50, 95], days: 12,
    complaint: '跌倒致右髋部疼痛、活动受限4小时', story: '在家中浴室滑倒，右髋着地，伤后不能站立行走。', examination: '右下肢短缩、外旋畸形，右髋压痛、轴向叩击痛阳性。',
    advice: '三个月内避免患肢完全负重，继续抗骨质疏松治疗，1个月、3个月骨科门诊复查。',
    drugs: [{ name: '利伐沙班片 10mg', usage: '口服，每次1片，每日1次，共35天', quantity: '35片' }, { name: '塞来昔布胶囊 0.2g', usage: '口服，每次1粒，每日1次', quantity: '12粒' }],
    panels: ['bloodCount', 'coagulation', 'renal', 'bloodType'], examinations: ['hipXray', 'electrocardiogram'], effects: { hemoglobin: -1.6, dDimer: 2.4 },
    operation: { name: '右侧人工股骨头置换术', note: '椎管内麻醉，手术顺利，出血约300ml，术后输注悬浮红细胞2U。', transfusion: true },
  },
  appendicitis: {
    ...occasional, name: '急性阑尾炎', icd: 'K35.900', department: '胃肠外科', ages: [10, 60], weight: 0.35, days: 5,
    complaint: '转移性右下腹痛1天', story: '起初上腹隐痛，后转移并固定于右下腹，伴恶心、低热。', examination: '右下腹麦氏点压痛、反跳痛（+），肌紧张。',
    advice: '注意休息，1个月内避免剧烈运动，切口换药，2周后门诊复查。', drugs: [{ name: '头孢呋辛酯片 0.25g', usage: '口服，每次1片，每日2次', quantity: '12片' }],
    panels: ['bloodCount', 'crp', 'coagulation', 'bloodType'], examinations: ['abdominalCt'], effects: { whiteCells: 2.1, neutrophils: 1.5, crp: 6 },
    operation: { name: '腹腔镜阑尾切除术', note: '全身麻醉，术中见阑尾充血水肿，手术顺利，出血约10ml。' },
  },
  pneumonia: {
    ...occasional, name: '社区获得性肺炎', icd: 'J15.902', department: '呼吸与危重症医学科', ages: [15, 92], weight: 0.5, days: 7,
    complaint: '发热、咳嗽、咳黄痰4天', story: '体温最高39.0℃，咳黄痰，伴活动后气促。', examination: '右下肺可闻及湿啰音，血氧饱和度95%。',
    advice: '继续口服抗感染药物，2周后复查胸部影像。', drugs: [{ name: '盐酸莫西沙星片 0.4g', usage: '口服，每次1片，每日1次', quantity: '6片' }],
    panels: ['bloodCount', 'crp', 'liver', 'renal'], examinations: ['chestCt'], effects: { whiteCells: 1.8, neutrophils: 1.4, crp: 8 },
  },
  childPneumonia: {
    ...occasional, name: '支气管肺炎', icd: 'J18.000', department: '儿科', ages: [1, 13], weight: 0.8, days: 6,
    complaint: '咳嗽5天，发热2天', story: '阵发性咳嗽，有痰，发热最高39.1℃。', examination: '双肺呼吸音粗，可闻及中细湿啰音，精神可。',
    advice: '继续雾化治疗，1周后门诊复查。', drugs: [{ name: '阿奇霉素干混悬剂 0.1g', usage: '口服，按体重给药，每日1次，共3天', quantity: '1盒' }],
    panels: ['bloodCount', 'crp'], examinations: ['chestXray'], effects: { whiteCells: 1.6, neutrophils: 1.2, crp: 4 },
  },
  cataract: {
    ...occasional, name: '老年性白内障', icd: 'H25.900', department: '眼科', ages: [62, 90], weight: 1, days: 2,
    complaint: '右眼视物模糊1年', story: '右眼视力渐进性下降，无眼痛。', examination: '右眼晶状体混浊，矫正视力0.2，眼压正常。',
    advice: '按时滴眼药，1个月内避免污水入眼，1周后复查。', drugs: [{ name: '左氧氟沙星滴眼液 5ml', usage: '滴右眼，每次1滴，每日4次', quantity: '1支' }],
    panels: ['glucose', 'coagulation', 'bloodType'], examinations: ['electrocardiogram'], effects: {},
    operation: { name: '右眼白内障超声乳化吸除联合人工晶状体植入术', note: '表面麻醉，手术顺利。' },
  },
  prenatal: {
    ...admitted, visitType: 'outpatient', name: '妊娠期健康检查', icd: 'Z34.900', department: '产科', sex: 'female', ages: [18, 45],
    complaint: '定期产前检查', story: '孕期平稳，自觉胎动正常，无腹痛、阴道流血。', examination: '血压112/70mmHg，宫高、腹围与孕周相符，胎心142次/分。',
    advice: '自数胎动，均衡饮食，按时下次产检。', drugs: [{ name: '复合维生素片', usage: '口服，每次1片，每日1次', quantity: '30片' }],
    panels: ['bloodCount', 'urine'], examinations: ['obstetricUltrasound'], effects: { hemoglobin: -0.5 },
  },
  delivery: {
    ...admitted, name: '足月单胎顺产', icd: 'O80.900', department: '产科', sex: 'female', ages: [18, 45], days: 4,
    complaint: '停经39周，规律下腹痛5小时', story: '孕期定期产检，未见明显异常，5小时前出现规律宫缩。', examination: '宫口开大3cm，头先露，胎膜未破，胎心140次/分。',
    advice: '母乳喂养，产后42天母婴复查。', drugs: [{ name: '益母草颗粒', usage: '冲服，每次1袋，每日2次', quantity: '20袋' }],
    panels: ['bloodCount', 'coagulation', 'hepatitisB', 'bloodType'], examinations: ['obstetricUltrasound'], effects: { whiteCells: 1.2, hemoglobin: -0.6 },
  },
  newborn: {
    ...admitted, name: '新生儿健康监测', icd: 'Z38.000', department: '新生儿科', ages: [0, 0], days: 4,
    complaint: '出生后常规观察', story: '足月顺产，出生体重3260g，身长50cm，Apgar评分1分钟9分、5分钟10分。', examination: '反应好，皮肤红润，前囟平软，心肺腹未见异常。',
    advice: '按需母乳喂养，出院后社区访视，补充维生素D。', drugs: [{ name: '维生素D滴剂 400IU', usage: '口服，每次1粒，每日1次，出生15天起', quantity: '30粒' }],
    panels: ['newbornScreening'], examinations: ['newbornHearing'], effects: {},
  },
  jaundice: {
    ...admitted, visitType: 'outpatient', name: '新生儿黄疸', icd: 'P59.900', department: '新生儿科', ages: [0, 0],
    complaint: '皮肤黄染3天', story: '生后3天出现皮肤黄染，吃奶好，大便黄。', examination: '面部、躯干轻度黄染，反应好，前囟平软。',
    advice: '按需喂养，复测胆红素，黄染加重随诊。', drugs: [], panels: ['newbornBilirubin'], examinations: [], effects: { newbornBilirubin: 0.7 },
  },
} as const satisfies Record<string, Illness>
