import type { Illness } from './illness'

const followUp = { kind: 'chronic', visitType: 'outpatient' } as const

export const chronicIllnesses = {
  hypertension: {
    ...followUp, name: '原发性高血压', icd: 'I10.x00', department: '心血管内科', ages: [38, 95], weight: 0.34,
    complaint: '发现血压升高，规律服药，复诊配药', story: '平素规律服药，家庭自测血压多在130–145/75–88mmHg，无头痛、胸闷。',
    examination: '血压142/84mmHg，心率76次/分，律齐，双下肢无水肿。', advice: '低盐饮食，监测血压并记录，1–3个月后复诊。',
    drugs: [
      { name: '苯磺酸氨氯地平片 5mg', usage: '口服，每次1片，每日1次', quantity: '28片' },
      { name: '缬沙坦胶囊 80mg', usage: '口服，每次1粒，每日1次', quantity: '28粒' },
    ],
    panels: ['renal', 'lipid', 'urine'], examinations: ['electrocardiogram', 'echocardiogram'], effects: {},
  },
  diabetes: {
    ...followUp, name: '2型糖尿病', icd: 'E11.900', department: '内分泌科', ages: [40, 92], weight: 0.2,
    complaint: '血糖升高，复诊', story: '口服降糖药治疗，空腹血糖波动在6.5–8.5mmol/L，无明显口干、多饮，无低血糖发作。',
    examination: '神志清，双足背动脉搏动可，足部皮肤完整。', advice: '糖尿病饮食，适量运动，监测空腹及餐后血糖，3个月复查糖化血红蛋白。',
    drugs: [
      { name: '盐酸二甲双胍片 0.5g', usage: '口服，每次1片，每日2次，随餐', quantity: '56片' },
      { name: '达格列净片 10mg', usage: '口服，每次1片，每日1次', quantity: '28片' },
    ],
    panels: ['glucose', 'hba1c', 'renal', 'urine'], examinations: ['carotidUltrasound'],
    effects: { glucose: 2.2, hba1c: 2.4, urineGlucose: 1.2 },
  },
  hyperlipidemia: {
    ...followUp, name: '高脂血症', icd: 'E78.500', department: '心血管内科', ages: [35, 90], weight: 0.22,
    complaint: '体检发现血脂升高，复诊', story: '无胸痛、胸闷，平素饮食偏油腻。', examination: '一般情况可，心肺查体未见明显异常。',
    advice: '低脂饮食，规律运动，6–8周复查血脂、肝功能。',
    drugs: [{ name: '阿托伐他汀钙片 20mg', usage: '口服，每次1片，每晚1次', quantity: '28片' }],
    panels: ['lipid', 'liver'], examinations: ['carotidUltrasound'], effects: { cholesterol: 1.3, triglyceride: 1.6, ldl: 1.4 },
  },
  fattyLiver: {
    ...followUp, name: '脂肪性肝病', icd: 'K76.000', department: '消化内科', ages: [25, 75], weight: 0.18,
    complaint: '体检发现脂肪肝', story: '无腹痛、腹胀，饮酒少量，近年体重增加。', examination: '腹平软，无压痛，肝脾肋下未触及。',
    advice: '控制体重，限制饮酒，半年复查肝功能及腹部超声。', drugs: [{ name: '多烯磷脂酰胆碱胶囊 228mg', usage: '口服，每次2粒，每日3次', quantity: '72粒' }],
    panels: ['liver', 'lipid'], examinations: ['abdominalUltrasound'], effects: { alt: 1.5, ggt: 1.3, triglyceride: 1.5 },
  },
  gout: {
    ...followUp, name: '痛风', icd: 'M10.900', department: '风湿免疫科', sex: 'male', ages: [28, 80], weight: 0.12,
    complaint: '反复右足第一跖趾关节肿痛', story: '进食海鲜、啤酒后发作，休息后缓解，现无红肿。', examination: '右足第一跖趾关节轻压痛，无红肿。',
    advice: '低嘌呤饮食，戒酒，多饮水，1个月复查血尿酸。',
    drugs: [{ name: '非布司他片 40mg', usage: '口服，每次1片，每日1次', quantity: '28片' }, { name: '秋水仙碱片 0.5mg', usage: '口服，发作时每次1片，每日2次', quantity: '10片' }],
    panels: ['renal', 'liver'], examinations: [], effects: { uricAcid: 1.6 },
  },
  coronaryDisease: {
    ...followUp, name: '冠状动脉粥样硬化性心脏病', icd: 'I25.103', department: '心血管内科', ages: [58, 92], weight: 0.12,
    complaint: '活动后胸闷，复诊', story: '快步行走时偶感胸闷，休息数分钟可缓解，近期无加重。', examination: '心率68次/分，律齐，未闻及病理性杂音。',
    advice: '坚持服药，避免劳累，胸痛持续不缓解请立即就诊。',
    drugs: [{ name: '阿司匹林肠溶片 100mg', usage: '口服，每次1片，每日1次', quantity: '30片' }, { name: '酒石酸美托洛尔片 25mg', usage: '口服，每次1片，每日2次', quantity: '60片' }],
    panels: ['troponin', 'lipid'], examinations: ['electrocardiogram', 'echocardiogram'], effects: { ldl: 1.1 },
  },
  copd: {
    ...followUp, name: '慢性阻塞性肺疾病', icd: 'J44.900', department: '呼吸与危重症医学科', sex: 'male', ages: [58, 92], weight: 0.12,
    complaint: '反复咳嗽、咳痰，活动后气促', story: '有吸烟史，冬春季加重，现咳少量白痰。', examination: '桶状胸，双肺呼吸音减弱，未闻及明显干湿啰音。',
    advice: '戒烟，坚持吸入治疗，接种流感疫苗和肺炎疫苗。', drugs: [{ name: '噻托溴铵粉吸入剂 18μg', usage: '吸入，每次1粒，每日1次', quantity: '30粒' }],
    panels: ['bloodCount'], examinations: ['chestCt'], effects: {},
  },
  hepatitisB: {
    ...followUp, name: '慢性乙型病毒性肝炎', icd: 'B18.100', department: '感染内科', ages: [28, 75], weight: 0.07,
    complaint: '发现乙肝表面抗原阳性多年，复诊', story: '口服抗病毒药物，无乏力、纳差。', examination: '皮肤巩膜无黄染，肝掌阴性，肝脾肋下未触及。',
    advice: '坚持抗病毒治疗，不可自行停药，半年复查肝功能、HBV-DNA、腹部超声。', drugs: [{ name: '恩替卡韦分散片 0.5mg', usage: '口服，每次1片，每晚空腹1次', quantity: '28片' }],
    panels: ['hepatitisB', 'liver', 'tumor'], examinations: ['abdominalUltrasound'], effects: { hbsAg: 2, hbcAb: 2, alt: 0.9 },
  },
  hypothyroidism: {
    ...followUp, name: '甲状腺功能减退症', icd: 'E03.900', department: '内分泌科', sex: 'female', ages: [25, 80], weight: 0.08,
    complaint: '甲状腺功能减退，复诊调药', story: '乏力较前好转，无怕冷、便秘。', examination: '甲状腺无肿大，心率72次/分。',
    advice: '清晨空腹服药，6–8周复查甲状腺功能。', drugs: [{ name: '左甲状腺素钠片 50μg', usage: '口服，每次1片，每日1次，早餐前', quantity: '100片' }],
    panels: ['thyroid'], examinations: ['thyroidUltrasound'], effects: { tsh: 1.5 },
  },
  osteoporosis: {
    ...followUp, name: '骨质疏松症', icd: 'M81.900', department: '内分泌科', sex: 'female', ages: [58, 95], weight: 0.3,
    complaint: '腰背酸痛，复诊', story: '腰背部酸痛，久坐后明显，近期无跌倒。', examination: '脊柱轻度后凸，无明显叩痛。',
    advice: '补充钙剂和维生素D，预防跌倒，每年复查骨密度。',
    drugs: [{ name: '碳酸钙D3片 600mg', usage: '口服，每次1片，每日1次', quantity: '60片' }, { name: '阿仑膦酸钠片 70mg', usage: '口服，每次1片，每周1次，空腹', quantity: '4片' }],
    panels: ['bone'], examinations: ['boneDensity'], effects: { vitaminD: -1.3 },
  },
  prostate: {
    ...followUp, name: '良性前列腺增生', icd: 'N40.x00', department: '泌尿外科', sex: 'male', ages: [58, 95], weight: 0.3,
    complaint: '尿频、夜尿增多', story: '夜尿2–3次，尿线变细，无血尿。', examination: '前列腺Ⅱ度增大，质中，中央沟变浅，无结节。',
    advice: '睡前少饮水，3个月复查。', drugs: [{ name: '盐酸坦索罗辛缓释胶囊 0.2mg', usage: '口服，每次1粒，每晚1次', quantity: '30粒' }],
    panels: ['prostateAntigen', 'urine'], examinations: ['prostateUltrasound'], effects: {},
  },
  thalassemia: {
    ...followUp, name: '轻型β-地中海贫血', icd: 'D56.300', department: '血液内科', ages: [3, 70], weight: 0.06,
    complaint: '体检发现轻度贫血', story: '无头晕、乏力，家族中有类似情况。', examination: '面色稍苍白，肝脾不大。',
    advice: '一般无须治疗，避免盲目补铁；婚育前夫妇双方筛查。', drugs: [], panels: ['bloodCount'], examinations: [],
    effects: { hemoglobin: -1.3, mcv: -3.2 },
  },
  asthma: {
    ...followUp, name: '支气管哮喘', icd: 'J45.900', department: '呼吸内科', ages: [4, 60], weight: 0.06,
    complaint: '反复喘息，复诊', story: '换季时咳嗽、喘息，用药后缓解，近1个月无急性发作。', examination: '双肺呼吸音清，未闻及哮鸣音。',
    advice: '避免接触过敏原，坚持吸入治疗，随身备急救药。', drugs: [{ name: '布地奈德福莫特罗吸入粉雾剂 160μg/4.5μg', usage: '吸入，每次1吸，每日2次', quantity: '60吸' }],
    panels: ['bloodCount'], examinations: ['lungFunction'], effects: {},
  },
} as const satisfies Record<string, Illness>
