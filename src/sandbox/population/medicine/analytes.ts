type Range = readonly [low: number, high: number]

/** A range of its own for an age: the first band whose `under` (in years) is not reached yet. */
export interface Band {
  under: number
  male: Range
  female?: Range
}

/** [low, high] of the normal range, by sex and age where they differ (WS/T 404, 405, 779, 780). */
export interface Quantity {
  /** 项目编码 as most hospitals have it. */
  code: string
  name: string
  unit: string
  decimals: number
  range: Range
  male?: Range
  female?: Range
  bands?: readonly Band[]
  /** Printed with one bound only: `<3.4`. */
  oneSided?: 'below' | 'above'
}

interface Quality {
  code: string
  name: string
  normal: string
  abnormal: string
}

export const quantities = {
  whiteCells: {
    code: 'WBC',
    name: '白细胞计数（WBC）',
    unit: '10^9/L',
    decimals: 1,
    range: [3.5, 9.5],
    bands: [
      { under: 0.5, male: [4.3, 14.2] },
      { under: 1, male: [4.8, 14.6] },
      { under: 2, male: [5.1, 14.1] },
      { under: 6, male: [4.4, 11.9] },
      { under: 13, male: [4.3, 11.3] },
      { under: 18, male: [4.1, 11] },
    ],
  },
  neutrophils: {
    code: 'NEUT%',
    name: '中性粒细胞百分比',
    unit: '%',
    decimals: 1,
    range: [40, 75],
    bands: [
      { under: 0.5, male: [7, 56] },
      { under: 1, male: [9, 57] },
      { under: 2, male: [13, 55] },
      { under: 6, male: [22, 65] },
      { under: 13, male: [31, 70] },
      { under: 18, male: [37, 77] },
    ],
  },
  lymphocytes: {
    code: 'LYM%',
    name: '淋巴细胞百分比',
    unit: '%',
    decimals: 1,
    range: [20, 50],
    bands: [
      { under: 0.5, male: [26, 83] },
      { under: 1, male: [31, 81] },
      { under: 2, male: [33, 77] },
      { under: 6, male: [23, 69] },
      { under: 13, male: [23, 59] },
      { under: 18, male: [17, 54] },
    ],
  },
  redCells: {
    code: 'RBC',
    name: '红细胞计数（RBC）',
    unit: '10^12/L',
    decimals: 2,
    range: [3.8, 5.8],
    male: [4.3, 5.8],
    female: [3.8, 5.1],
    bands: [
      { under: 0.5, male: [3.3, 5.2] },
      { under: 6, male: [4, 5.5] },
      { under: 13, male: [4.2, 5.7] },
      { under: 18, male: [4.5, 5.9], female: [4.1, 5.3] },
    ],
  },
  hemoglobin: {
    code: 'HGB',
    name: '血红蛋白（HGB）',
    unit: 'g/L',
    decimals: 0,
    range: [115, 175],
    male: [130, 175],
    female: [115, 150],
    bands: [
      { under: 0.5, male: [97, 183] },
      { under: 1, male: [97, 141] },
      { under: 2, male: [107, 141] },
      { under: 6, male: [112, 149] },
      { under: 13, male: [118, 156] },
      { under: 18, male: [129, 172], female: [114, 154] },
    ],
  },
  mcv: {
    code: 'MCV',
    name: '平均红细胞体积（MCV）',
    unit: 'fL',
    decimals: 1,
    range: [82, 100],
    bands: [
      { under: 0.5, male: [73, 105] },
      { under: 2, male: [72, 86] },
      { under: 6, male: [76, 88] },
      { under: 13, male: [77, 92] },
      { under: 18, male: [80, 100] },
    ],
  },
  platelets: {
    code: 'PLT',
    name: '血小板计数（PLT）',
    unit: '10^9/L',
    decimals: 0,
    range: [125, 350],
    bands: [
      { under: 0.5, male: [183, 614] },
      { under: 1, male: [190, 579] },
      { under: 2, male: [190, 524] },
      { under: 6, male: [188, 472] },
      { under: 13, male: [167, 453] },
      { under: 18, male: [150, 407] },
    ],
  },
  crp: { code: 'CRP', name: 'C反应蛋白（CRP）', unit: 'mg/L', decimals: 1, range: [0, 10], oneSided: 'below' },
  alt: { code: 'ALT', name: '丙氨酸氨基转移酶（ALT）', unit: 'U/L', decimals: 0, range: [9, 50], male: [9, 50], female: [7, 40] },
  ast: { code: 'AST', name: '天门冬氨酸氨基转移酶（AST）', unit: 'U/L', decimals: 0, range: [15, 40], male: [15, 40], female: [13, 35] },
  ggt: { code: 'GGT', name: 'γ-谷氨酰基转移酶（GGT）', unit: 'U/L', decimals: 0, range: [10, 60], male: [10, 60], female: [7, 45] },
  bilirubin: { code: 'TBIL', name: '总胆红素（TBIL）', unit: 'μmol/L', decimals: 1, range: [0, 26], female: [0, 21] },
  albumin: { code: 'ALB', name: '白蛋白（ALB）', unit: 'g/L', decimals: 1, range: [40, 55] },
  urea: {
    code: 'UREA',
    name: '尿素（UREA）',
    unit: 'mmol/L',
    decimals: 1,
    range: [3.1, 8.8],
    bands: [
      { under: 18, male: [2.5, 6.5] },
      { under: 60, male: [3.1, 8], female: [2.6, 7.5] },
      { under: 120, male: [3.6, 9.5], female: [3.1, 8.8] },
    ],
  },
  creatinine: {
    code: 'CREA',
    name: '肌酐（CREA）',
    unit: 'μmol/L',
    decimals: 0,
    range: [41, 97],
    male: [57, 97],
    female: [41, 73],
    bands: [
      { under: 2, male: [13, 33] },
      { under: 6, male: [19, 44] },
      { under: 13, male: [27, 66] },
      { under: 16, male: [37, 93], female: [33, 75] },
      { under: 18, male: [52, 101], female: [39, 76] },
      { under: 60, male: [57, 97], female: [41, 73] },
      { under: 120, male: [57, 111], female: [41, 81] },
    ],
  },
  uricAcid: { code: 'UA', name: '尿酸（UA）', unit: 'μmol/L', decimals: 0, range: [155, 428], male: [208, 428], female: [155, 357] },
  cholesterol: { code: 'TC', name: '总胆固醇（TC）', unit: 'mmol/L', decimals: 2, range: [2.8, 5.2], oneSided: 'below' },
  triglyceride: { code: 'TG', name: '甘油三酯（TG）', unit: 'mmol/L', decimals: 2, range: [0.4, 1.7], oneSided: 'below' },
  hdl: { code: 'HDL-C', name: '高密度脂蛋白胆固醇（HDL-C）', unit: 'mmol/L', decimals: 2, range: [1.04, 2], oneSided: 'above' },
  ldl: { code: 'LDL-C', name: '低密度脂蛋白胆固醇（LDL-C）', unit: 'mmol/L', decimals: 2, range: [1.3, 3.4], oneSided: 'below' },
  glucose: { code: 'GLU', name: '空腹血糖（GLU）', unit: 'mmol/L', decimals: 1, range: [3.9, 6.1] },
  hba1c: { code: 'HBA1C', name: '糖化血红蛋白（HbA1c）', unit: '%', decimals: 1, range: [4, 6] },
  tsh: { code: 'TSH', name: '促甲状腺激素（TSH）', unit: 'mIU/L', decimals: 2, range: [0.27, 4.2] },
  freeT3: { code: 'FT3', name: '游离三碘甲状腺原氨酸（FT3）', unit: 'pmol/L', decimals: 2, range: [3.1, 6.8] },
  freeT4: { code: 'FT4', name: '游离甲状腺素（FT4）', unit: 'pmol/L', decimals: 1, range: [12, 22] },
  prothrombin: { code: 'PT', name: '凝血酶原时间（PT）', unit: 's', decimals: 1, range: [11, 14.5] },
  aptt: { code: 'APTT', name: '活化部分凝血活酶时间（APTT）', unit: 's', decimals: 1, range: [28, 42] },
  fibrinogen: { code: 'FIB', name: '纤维蛋白原（FIB）', unit: 'g/L', decimals: 2, range: [2, 4] },
  dDimer: { code: 'DD', name: 'D-二聚体', unit: 'mg/L FEU', decimals: 2, range: [0, 0.55] },
  troponin: { code: 'HSTNT', name: '超敏肌钙蛋白T', unit: 'ng/L', decimals: 1, range: [0, 14] },
  creatineKinase: { code: 'CKMB', name: '肌酸激酶同工酶（CK-MB）', unit: 'U/L', decimals: 0, range: [0, 24] },
  afp: { code: 'AFP', name: '甲胎蛋白（AFP）', unit: 'ng/mL', decimals: 2, range: [0, 7], oneSided: 'below' },
  cea: { code: 'CEA', name: '癌胚抗原（CEA）', unit: 'ng/mL', decimals: 2, range: [0, 5], oneSided: 'below' },
  psa: { code: 'TPSA', name: '总前列腺特异性抗原（tPSA）', unit: 'ng/mL', decimals: 2, range: [0, 4], oneSided: 'below' },
  calcium: { code: 'CA', name: '血清钙（Ca）', unit: 'mmol/L', decimals: 2, range: [2.11, 2.52] },
  phosphorus: { code: 'P', name: '血清磷（P）', unit: 'mmol/L', decimals: 2, range: [0.85, 1.51] },
  vitaminD: { code: 'VD25', name: '25-羟维生素D', unit: 'nmol/L', decimals: 1, range: [50, 150] },
  neonatalTsh: { code: 'NTSH', name: '促甲状腺激素（足跟血TSH）', unit: 'μIU/mL', decimals: 1, range: [0, 9] },
  phenylalanine: { code: 'PHE', name: '苯丙氨酸（Phe）', unit: 'mg/dL', decimals: 1, range: [0, 2] },
  g6pd: { code: 'G6PD', name: '葡萄糖-6-磷酸脱氢酶（G6PD）', unit: 'U/gHb', decimals: 1, range: [2.6, 12] },
  newbornBilirubin: { code: 'TCB', name: '经皮胆红素', unit: 'mg/dL', decimals: 1, range: [0, 12.9] },
  cd4: { code: 'CD4', name: 'CD4+T淋巴细胞计数', unit: '个/μL', decimals: 0, range: [410, 1590] },
} as const satisfies Record<string, Quantity>

export const qualities = {
  urineProtein: { code: 'PRO', name: '尿蛋白', normal: '阴性', abnormal: '1+' },
  urineGlucose: { code: 'U-GLU', name: '尿葡萄糖', normal: '阴性', abnormal: '2+' },
  urineBlood: { code: 'BLD', name: '尿隐血', normal: '阴性', abnormal: '3+' },
  urineWhiteCells: { code: 'LEU', name: '尿白细胞', normal: '阴性', abnormal: '1+' },
  urineKetone: { code: 'KET', name: '尿酮体', normal: '阴性', abnormal: '1+' },
  hbsAg: { code: 'HBSAG', name: '乙肝表面抗原（HBsAg）', normal: '阴性', abnormal: '阳性' },
  hbeAg: { code: 'HBEAG', name: '乙肝e抗原（HBeAg）', normal: '阴性', abnormal: '阳性' },
  hbcAb: { code: 'HBCAB', name: '乙肝核心抗体（抗-HBc）', normal: '阴性', abnormal: '阳性' },
  influenzaA: { code: 'FLUA', name: '甲型流感病毒抗原', normal: '阴性', abnormal: '阳性' },
  influenzaB: { code: 'FLUB', name: '乙型流感病毒抗原', normal: '阴性', abnormal: '阳性' },
  dengueAntigen: { code: 'NS1', name: '登革病毒NS1抗原', normal: '阴性', abnormal: '阳性' },
  pregnancyTest: { code: 'HCG', name: '尿人绒毛膜促性腺激素', normal: '阴性', abnormal: '阳性' },
  syphilisSpecific: { code: 'TPPA', name: '梅毒螺旋体抗体（TPPA）', normal: '阴性', abnormal: '阳性' },
  syphilisReagin: { code: 'RPR', name: '快速血浆反应素试验（RPR）', normal: '阴性', abnormal: '阳性 1:16' },
  hivAntibody: { code: 'HIVAB', name: 'HIV抗体', normal: '阴性', abnormal: '阳性' },
  betaGlobin: { code: 'HBB', name: 'β-珠蛋白基因突变', normal: '未检出', abnormal: 'CD41-42（-TCTT）杂合' },
} as const satisfies Record<string, Quality>

export type QuantityId = keyof typeof quantities
export type QualityId = keyof typeof qualities
export type AnalyteId = QuantityId | QualityId

export function quantityOf(id: QuantityId): Quantity {
  return quantities[id]
}

export function isQuantity(id: AnalyteId): id is QuantityId {
  return Object.hasOwn(quantities, id)
}
