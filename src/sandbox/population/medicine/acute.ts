import type { Illness } from './illness'

const atClinic = { kind: 'acute', visitType: 'outpatient' } as const
const atEmergency = { kind: 'acute', visitType: 'emergency' } as const

export const acuteIllnesses = {
  cold: {
    ...atClinic, name: '急性上呼吸道感染', icd: 'J06.900', department: '全科医学科', ages: [14, 95], weight: 6,
    complaint: '鼻塞、流涕、咽痛2天', story: '受凉后出现鼻塞、流清涕，伴咽痛，无发热。', examination: '咽部充血，扁桃体无肿大，双肺呼吸音清。',
    advice: '多饮水，注意休息，体温超过38.5℃随诊。', drugs: [{ name: '复方氨酚烷胺胶囊', usage: '口服，每次1粒，每日2次', quantity: '12粒' }],
    panels: ['bloodCount'], examinations: [], effects: {},
  },
  childCold: {
    ...atClinic, name: '急性上呼吸道感染', icd: 'J06.900', department: '儿科', ages: [0, 13], weight: 8,
    complaint: '发热、流涕1天', story: '发热，最高38.6℃，伴流涕，精神尚可，进食稍减少。', examination: '咽充血，双肺呼吸音清，无皮疹。',
    advice: '观察体温和精神，多饮水，持续发热3天复诊。', drugs: [{ name: '布洛芬混悬液 2g:100ml', usage: '口服，发热38.5℃以上按体重给药', quantity: '1瓶' }],
    panels: ['bloodCount', 'crp'], examinations: [], effects: { crp: 1.4 },
  },
  bronchitis: {
    ...atClinic, name: '急性支气管炎', icd: 'J20.900', department: '呼吸内科', ages: [3, 90], weight: 3,
    complaint: '咳嗽、咳痰5天', story: '咳嗽，咳黄白痰，夜间明显，无气促。', examination: '双肺呼吸音粗，未闻及湿啰音。',
    advice: '避免烟尘刺激，一周后复诊。', drugs: [{ name: '氨溴索口服溶液 100ml', usage: '口服，每次按年龄用量，每日2次', quantity: '1瓶' }],
    panels: ['bloodCount', 'crp'], examinations: ['chestXray'], effects: { whiteCells: 1.3, neutrophils: 1.1, crp: 2.2 },
  },
  influenza: {
    ...atEmergency, name: '甲型流行性感冒', icd: 'J10.100', department: '急诊科', ages: [2, 85], weight: 2,
    complaint: '高热、全身酸痛1天', story: '突起高热39.2℃，伴头痛、肌肉酸痛。', examination: '体温39.0℃，咽充血，双肺呼吸音清。',
    advice: '居家休息，佩戴口罩，呼吸困难立即就诊。', drugs: [{ name: '磷酸奥司他韦', usage: '口服，按年龄体重给药，每日2次，共5天', quantity: '1盒' }],
    panels: ['influenza', 'bloodCount'], examinations: [], effects: { influenzaA: 2 },
  },
  gastroenteritis: {
    ...atEmergency, name: '急性胃肠炎', icd: 'K52.900', department: '急诊科', ages: [2, 90], weight: 3,
    complaint: '腹痛、腹泻半天', story: '进食后出现脐周阵发性腹痛，解稀水便4次，伴恶心。', examination: '腹软，脐周轻压痛，无反跳痛，肠鸣音活跃。',
    advice: '清淡饮食，补充水分，血便或高热随诊。', drugs: [{ name: '蒙脱石散 3g', usage: '口服，按年龄用量，每日3次', quantity: '10袋' }],
    panels: ['bloodCount'], examinations: [], effects: { whiteCells: 1.1 },
  },
  dengue: {
    ...atEmergency, name: '登革热', icd: 'A90.x00', department: '急诊科', ages: [12, 80], weight: 0.7,
    complaint: '发热、头痛、皮疹3天', story: '发热最高39.5℃，伴头痛、眼眶痛，四肢出现皮疹，居住地近期有病例。', examination: '面颈部潮红，四肢散在充血性皮疹，束臂试验阴性。',
    advice: '防蚊隔离，监测血小板，出血倾向立即就诊。', drugs: [{ name: '对乙酰氨基酚片 0.5g', usage: '口服，发热时每次1片，间隔6小时以上', quantity: '10片' }],
    panels: ['dengue', 'bloodCount'], examinations: [], effects: { dengueAntigen: 2, platelets: -1.3, whiteCells: -1.2 },
  },
  backPain: {
    ...atClinic, name: '腰椎间盘突出症', icd: 'M51.202', department: '骨科', ages: [25, 80], weight: 2,
    complaint: '腰痛伴左下肢麻木1周', story: '搬重物后出现腰痛，放射至左小腿外侧。', examination: 'L4/5棘间压痛，左直腿抬高试验60°阳性。',
    advice: '卧床休息，避免弯腰负重，2周后复诊。', drugs: [{ name: '塞来昔布胶囊 0.2g', usage: '口服，每次1粒，每日1次，饭后', quantity: '12粒' }],
    panels: [], examinations: ['lumbarMri'], effects: {},
  },
  dermatitis: {
    ...atClinic, name: '变应性接触性皮炎', icd: 'L23.900', department: '皮肤科', ages: [3, 85], weight: 2,
    complaint: '双前臂红斑、瘙痒3天', story: '接触洗涤剂后出现红斑、丘疹，瘙痒明显。', examination: '双前臂伸侧片状红斑、丘疹，无渗出。',
    advice: '避免再次接触，忌搔抓、热水烫洗。', drugs: [{ name: '糠酸莫米松乳膏 10g', usage: '外用，每日1次', quantity: '1支' }, { name: '氯雷他定', usage: '口服，按年龄用量，每日1次', quantity: '1盒' }],
    panels: [], examinations: [], effects: {},
  },
  toothPulp: {
    ...atClinic, name: '急性牙髓炎', icd: 'K04.001', department: '口腔科', ages: [7, 80], weight: 2,
    complaint: '右下后牙自发痛2天', story: '夜间疼痛加重，冷热刺激痛。', examination: '46深龋，探及穿髓孔，叩痛（+）。',
    advice: '根管治疗，1周后复诊。', drugs: [{ name: '布洛芬缓释胶囊 0.3g', usage: '口服，疼痛时每次1粒，每日不超过2次', quantity: '6粒' }],
    panels: [], examinations: ['toothXray'], effects: {},
  },
  conjunctivitis: {
    ...atClinic, name: '过敏性结膜炎', icd: 'H10.100', department: '眼科', ages: [3, 80], weight: 1.5,
    complaint: '双眼痒、流泪1周', story: '双眼痒，揉眼后加重，无视力下降。', examination: '双眼结膜充血，滤泡增生，角膜透明。',
    advice: '冷敷，避免揉眼。', drugs: [{ name: '盐酸奥洛他定滴眼液 5ml', usage: '滴眼，每次1滴，每日2次', quantity: '1支' }],
    panels: [], examinations: [], effects: {},
  },
  handFootMouth: {
    ...atClinic, name: '手足口病', icd: 'B08.400', department: '儿科', ages: [1, 5], weight: 3,
    complaint: '手足皮疹、口痛2天', story: '手、足、臀部出现皮疹，口腔疼痛，进食减少，低热。', examination: '手足散在斑丘疹、疱疹，口腔黏膜见溃疡，精神可。',
    advice: '居家隔离2周，精神差、持续高热或肢体抖动立即就诊。', drugs: [{ name: '开喉剑喷雾剂（儿童型）', usage: '喷患处，每日3次', quantity: '1瓶' }],
    panels: ['bloodCount'], examinations: [], effects: {},
  },
  zoster: {
    ...atClinic, name: '带状疱疹', icd: 'B02.900', department: '皮肤科', ages: [50, 92], weight: 1.5,
    complaint: '右胸背部疼痛、水疱4天', story: '先有刺痛，后出现成簇水疱，沿肋间分布。', examination: '右胸背部沿T5皮节分布簇集性水疱，基底红。',
    advice: '保持患处干燥，疼痛持续随诊。', drugs: [{ name: '盐酸伐昔洛韦片 0.3g', usage: '口服，每次1片，每日2次，共7天', quantity: '14片' }],
    panels: [], examinations: [], effects: {},
  },
  gynecology: {
    ...atClinic, name: '细菌性阴道病', icd: 'N76.001', department: '妇科', sex: 'female', ages: [22, 60], weight: 1.5,
    complaint: '白带增多、异味1周', story: '白带灰白色，有异味，月经规律。', examination: '阴道分泌物灰白，宫颈光滑，子宫附件未及异常。',
    advice: '注意个人卫生，月经干净后复查。', drugs: [{ name: '甲硝唑阴道泡腾片 0.2g', usage: '阴道用药，每晚1片，共7天', quantity: '7片' }],
    panels: [], examinations: ['gynecologyUltrasound'], effects: {},
  },
  ureterStone: {
    ...atEmergency, name: '输尿管结石', icd: 'N20.100', department: '急诊科', ages: [22, 70], weight: 1,
    complaint: '突发左侧腰腹部绞痛3小时', story: '疼痛向会阴部放射，伴恶心，无发热。', examination: '左肾区叩击痛（+），腹软。',
    advice: '多饮水，适度运动，2周后泌尿外科复诊。', drugs: [{ name: '双氯芬酸钠栓 50mg', usage: '直肠给药，疼痛时1枚', quantity: '3枚' }],
    panels: ['urine', 'renal'], examinations: ['urinaryCt'], effects: { urineBlood: 2 },
  },
} as const satisfies Record<string, Illness>
