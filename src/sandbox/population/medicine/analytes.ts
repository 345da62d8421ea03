/** [low, high] of the normal range; `adultMale`, `adultFemale`, `child` where they differ (WS/T 405, WS/T 404, WS/T 779). */
interface Quantity {
  name: string
  unit: string
  decimals: number
  range: readonly [low: number, high: number]
  male?: readonly [low: number, high: number]
  female?: readonly [low: number, high: number]
  child?: readonly [low: number, high: number]
}

interface Quality {
  name: string
  normal: string
  abnormal: string
}

export const quantities = {
  whiteCells: { name: '白细胞计数（WBC）', unit: '10^9/L', decimals: 1, range: [3.5, 9.5], child: [4.4, 11.9] },
  neutrophils: { name: '中性粒细胞百分比', unit: '%', decimals: 1, range: [40, 75], child: [22, 65] },
  lymphocytes: { name: '淋巴细胞百分比', unit: '%', decimals: 1, range: [20, 50], child: [23, 69] },
  redCells: {
    name: '红细胞计数（RBC）',
    unit: '10^12/L',
    decimals: 2,
    range: [3.8, 5.8],
    male: [4.3, 5.8],
    female: [3.8, 5.1],
    child: [4, 5.5],
  },
  hemoglobin: {
    name: '血红蛋白（HGB）',
    unit: 'g/L',
    decimals: 0,
    range: [115, 175],
    male: [130, 175],
    female: [115, 150],
    child: [110, 149],
  },
  mcv: { name: '平均红细胞体积（MCV）', unit: 'fL', decimals: 1, range: [82, 100], child: [76, 92] },
  platelets: { name: '血小板计数（PLT）', unit: '10^9/L', decimals: 0, range: [125, 350], child: [188, 472] },
  crp: { name: 'C反应蛋白（CRP）', unit: 'mg/L', decimals: 1, range: [0, 10] },
  alt: { name: '丙氨酸氨基转移酶（ALT）', unit: 'U/L', decimals: 0, range: [9, 50], male: [9, 50], female: [7, 40] },
  ast: { name: '天门冬氨酸氨基转移酶（AST）', unit: 'U/L', decimals: 0, range: [15, 40], male: [15, 40], female: [13, 35] },
  ggt: { name: 'γ-谷氨酰基转移酶（GGT）', unit: 'U/L', decimals: 0, range: [10, 60], male: [10, 60], female: [7, 45] },
  bilirubin: { name: '总胆红素（TBIL）', unit: 'μmol/L', decimals: 1, range: [0, 26], female: [0, 21] },
  albumin: { name: '白蛋白（ALB）', unit: 'g/L', decimals: 1, range: [40, 55] },
  urea: { name: '尿素（UREA）', unit: 'mmol/L', decimals: 1, range: [3.1, 8.8] },
  creatinine: { name: '肌酐（CREA）', unit: 'μmol/L', decimals: 0, range: [41, 97], male: [57, 97], female: [41, 73] },
  uricAcid: { name: '尿酸（UA）', unit: 'μmol/L', decimals: 0, range: [155, 428], male: [208, 428], female: [155, 357] },
  cholesterol: { name: '总胆固醇（TC）', unit: 'mmol/L', decimals: 2, range: [2.8, 5.2] },
  triglyceride: { name: '甘油三酯（TG）', unit: 'mmol/L', decimals: 2, range: [0.4, 1.7] },
  hdl: { name: '高密度脂蛋白胆固醇（HDL-C）', unit: 'mmol/L', decimals: 2, range: [1.04, 2] },
  ldl: { name: '低密度脂蛋白胆固醇（LDL-C）', unit: 'mmol/L', decimals: 2, range: [1.3, 3.4] },
  glucose: { name: '空腹血糖（GLU）', unit: 'mmol/L', decimals: 1, range: [3.9, 6.1] },
  hba1c: { name: '糖化血红蛋白（HbA1c）', unit: '%', decimals: 1, range: [4, 6] },
  tsh: { name: '促甲状腺激素（TSH）', unit: 'mIU/L', decimals: 2, range: [0.27, 4.2] },
  freeT3: { name: '游离三碘甲状腺原氨酸（FT3）', unit: 'pmol/L', decimals: 2, range: [3.1, 6.8] },
  freeT4: { name: '游离甲状腺素（FT4）', unit: 'pmol/L', decimals: 1, range: [12, 22] },
  prothrombin: { name: '凝血酶原时间（PT）', unit: 's', decimals: 1, range: [11, 14.5] },
  aptt: { name: '活化部分凝血活酶时间（APTT）', unit: 's', decimals: 1, range: [28, 42] },
  fibrinogen: { name: '纤维蛋白原（FIB）', unit: 'g/L', decimals: 2, range: [2, 4] },
  dDimer: { name: 'D-二聚体', unit: 'mg/L FEU', decimals: 2, range: [0, 0.55] },
  troponin: { name: '超敏肌钙蛋白T', unit: 'ng/L', decimals: 1, range: [0, 14] },
  creatineKinase: { name: '肌酸激酶同工酶（CK-MB）', unit: 'U/L', decimals: 0, range: [0, 24] },
  afp: { name: '甲胎蛋白（AFP）', unit: 'ng/mL', decimals: 2, range: [0, 7] },
  cea: { name: '癌胚抗原（CEA）', unit: 'ng/mL', decimals: 2, range: [0, 5] },
  psa: { name: '总前列腺特异性抗原（tPSA）', unit: 'ng/mL', decimals: 2, range: [0, 4] },
  calcium: { name: '血清钙（Ca）', unit: 'mmol/L', decimals: 2, range: [2.11, 2.52] },
  phosphorus: { name: '血清磷（P）', unit: 'mmol/L', decimals: 2, range: [0.85, 1.51] },
  vitaminD: { name: '25-羟维生素D', unit: 'nmol/L', decimals: 1, range: [50, 150] },
  neonatalTsh: { name: '促甲状腺激素（足跟血TSH）', unit: 'μIU/mL', decimals: 1, range: [0, 9] },
  phenylalanine: { name: '苯丙氨酸（Phe）', unit: 'mg/dL', decimals: 1, range: [0, 2] },
  g6pd: { name: '葡萄糖-6-磷酸脱氢酶（G6PD）', unit: 'U/gHb', decimals: 1, range: [2.6, 12] },
  newbornBilirubin: { name: '经皮胆红素', unit: 'mg/dL', decimals: 1, range: [0, 12.9] },
} as const satisfies Record<string, Quantity>

export const qualities = {
  urineProtein: { name: '尿蛋白', normal: '阴性', abnormal: '1+' },
  urineGlucose: { name: '尿葡萄糖', normal: '阴性', abnormal: '2+' },
  urineBlood: { name: '尿隐血', normal: '阴性', abnormal: '3+' },
  urineWhiteCells: { name: '尿白细胞', normal: '阴性', abnormal: '1+' },
  urineKetone: { name: '尿酮体', normal: '阴性', abnormal: '1+' },
  hbsAg: { name: '乙肝表面抗原（HBsAg）', normal: '阴性', abnormal: '阳性' },
  hbeAg: { name: '乙肝e抗原（HBeAg）', normal: '阴性', abnormal: '阳性' },
  hbcAb: { name: '乙肝核心抗体（抗-HBc）', normal: '阴性', abnormal: '阳性' },
  influenzaA: { name: '甲型流感病毒抗原', normal: '阴性', abnormal: '阳性' },
  influenzaB: { name: '乙型流感病毒抗原', normal: '阴性', abnormal: '阳性' },
  dengueAntigen: { name: '登革病毒NS1抗原', normal: '阴性', abnormal: '阳性' },
} as const satisfies Record<string, Quality>

export type QuantityId = keyof typeof quantities
export type QualityId = keyof typeof qualities
export type AnalyteId = QuantityId | QualityId

interface Panel {
  name: string
  specimen: string
  analytes: readonly AnalyteId[]
  /** Blood group is a fact about the person, not a measurement. */
  bloodGroup?: true
}

const serum = '血清'
const whole = '全血'
const plasma = '血浆'

export const panels = {
  bloodCount: {
    name: '血常规（五分类）',
    specimen: whole,
    analytes: ['whiteCells', 'neutrophils', 'lymphocytes', 'redCells', 'hemoglobin', 'mcv', 'platelets'],
  },
  urine: { name: '尿常规', specimen: '尿液', analytes: ['urineProtein', 'urineGlucose', 'urineBlood', 'urineWhiteCells', 'urineKetone'] },
  crp: { name: 'C反应蛋白', specimen: whole, analytes: ['crp'] },
  liver: { name: '肝功能', specimen: serum, analytes: ['alt', 'ast', 'ggt', 'bilirubin', 'albumin'] },
  renal: { name: '肾功能', specimen: serum, analytes: ['urea', 'creatinine', 'uricAcid'] },
  lipid: { name: '血脂四项', specimen: serum, analytes: ['cholesterol', 'triglyceride', 'hdl', 'ldl'] },
  glucose: { name: '空腹血糖', specimen: plasma, analytes: ['glucose'] },
  hba1c: { name: '糖化血红蛋白', specimen: whole, analytes: ['hba1c'] },
  thyroid: { name: '甲状腺功能三项', specimen: serum, analytes: ['tsh', 'freeT3', 'freeT4'] },
  coagulation: { name: '凝血功能', specimen: plasma, analytes: ['prothrombin', 'aptt', 'fibrinogen', 'dDimer'] },
  troponin: { name: '心肌损伤标志物', specimen: serum, analytes: ['troponin', 'creatineKinase'] },
  hepatitisB: { name: '乙肝病毒标志物', specimen: serum, analytes: ['hbsAg', 'hbeAg', 'hbcAb'] },
  tumor: { name: '肿瘤标志物', specimen: serum, analytes: ['afp', 'cea'] },
  prostateAntigen: { name: '前列腺特异性抗原', specimen: serum, analytes: ['psa'] },
  bone: { name: '骨代谢', specimen: serum, analytes: ['calcium', 'phosphorus', 'vitaminD'] },
  influenza: { name: '流感病毒抗原检测', specimen: '鼻咽拭子', analytes: ['influenzaA', 'influenzaB'] },
  dengue: { name: '登革病毒抗原检测', specimen: serum, analytes: ['dengueAntigen'] },
  bloodType: { name: 'ABO血型、RhD血型鉴定', specimen: whole, analytes: [], bloodGroup: true },
  newbornScreening: { name: '新生儿疾病筛查', specimen: '足跟血', analytes: ['neonatalTsh', 'phenylalanine', 'g6pd'] },
  newbornBilirubin: { name: '经皮胆红素测定', specimen: '经皮测定', analytes: ['newbornBilirubin'] },
} as const satisfies Record<string, Panel>

export type PanelId = keyof typeof panels

export function panelOf(id: PanelId): Panel {
  return panels[id]
}

export function quantityOf(id: QuantityId): Quantity {
  return quantities[id]
}

export function isQuantity(id: AnalyteId): id is QuantityId {
  return Object.hasOwn(quantities, id)
}
