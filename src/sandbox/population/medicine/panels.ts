import type { AnalyteId } from './analytes'

interface Panel {
  name: string
  specimen: string
  /** 检验方法 and 仪器. */
  method: string
  instrument: string
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
    method: '鞘流电阻抗法、流式细胞法',
    instrument: '全自动血细胞分析仪',
    analytes: ['whiteCells', 'neutrophils', 'lymphocytes', 'redCells', 'hemoglobin', 'mcv', 'platelets'],
  },
  urine: {
    name: '尿常规',
    specimen: '尿液',
    method: '干化学法',
    instrument: '全自动尿液分析仪',
    analytes: ['urineProtein', 'urineGlucose', 'urineBlood', 'urineWhiteCells', 'urineKetone'],
  },
  crp: { name: 'C反应蛋白', specimen: whole, method: '免疫比浊法', instrument: '特定蛋白分析仪', analytes: ['crp'] },
  liver: {
    name: '肝功能',
    specimen: serum,
    method: '酶速率法',
    instrument: '全自动生化分析仪',
    analytes: ['alt', 'ast', 'ggt', 'bilirubin', 'albumin'],
  },
  renal: { name: '肾功能', specimen: serum, method: '酶法', instrument: '全自动生化分析仪', analytes: ['urea', 'creatinine', 'uricAcid'] },
  lipid: {
    name: '血脂四项',
    specimen: serum,
    method: '酶法',
    instrument: '全自动生化分析仪',
    analytes: ['cholesterol', 'triglyceride', 'hdl', 'ldl'],
  },
  glucose: { name: '空腹血糖', specimen: plasma, method: '己糖激酶法', instrument: '全自动生化分析仪', analytes: ['glucose'] },
  hba1c: { name: '糖化血红蛋白', specimen: whole, method: '高效液相色谱法', instrument: '糖化血红蛋白分析仪', analytes: ['hba1c'] },
  thyroid: {
    name: '甲状腺功能三项',
    specimen: serum,
    method: '电化学发光法',
    instrument: '全自动化学发光仪',
    analytes: ['tsh', 'freeT3', 'freeT4'],
  },
  coagulation: {
    name: '凝血功能',
    specimen: plasma,
    method: '凝固法',
    instrument: '全自动凝血分析仪',
    analytes: ['prothrombin', 'aptt', 'fibrinogen', 'dDimer'],
  },
  troponin: {
    name: '心肌损伤标志物',
    specimen: serum,
    method: '电化学发光法',
    instrument: '全自动化学发光仪',
    analytes: ['troponin', 'creatineKinase'],
  },
  hepatitisB: {
    name: '乙肝病毒标志物',
    specimen: serum,
    method: '化学发光法',
    instrument: '全自动化学发光仪',
    analytes: ['hbsAg', 'hbeAg', 'hbcAb'],
  },
  tumor: { name: '肿瘤标志物', specimen: serum, method: '电化学发光法', instrument: '全自动化学发光仪', analytes: ['afp', 'cea'] },
  prostateAntigen: { name: '前列腺特异性抗原', specimen: serum, method: '电化学发光法', instrument: '全自动化学发光仪', analytes: ['psa'] },
  bone: {
    name: '骨代谢',
    specimen: serum,
    method: '电化学发光法',
    instrument: '全自动生化分析仪',
    analytes: ['calcium', 'phosphorus', 'vitaminD'],
  },
  influenza: {
    name: '流感病毒抗原检测',
    specimen: '鼻咽拭子',
    method: '胶体金法',
    instrument: '目测',
    analytes: ['influenzaA', 'influenzaB'],
  },
  dengue: { name: '登革病毒抗原检测', specimen: serum, method: '胶体金法', instrument: '目测', analytes: ['dengueAntigen'] },
  bloodType: {
    name: 'ABO血型、RhD血型鉴定',
    specimen: whole,
    method: '微柱凝胶法',
    instrument: '全自动血型分析仪',
    analytes: [],
    bloodGroup: true,
  },
  newbornScreening: {
    name: '新生儿疾病筛查',
    specimen: '足跟血',
    method: '时间分辨荧光法',
    instrument: '新生儿筛查分析仪',
    analytes: ['neonatalTsh', 'phenylalanine', 'g6pd'],
  },
  newbornBilirubin: {
    name: '经皮胆红素测定',
    specimen: '经皮测定',
    method: '经皮测定',
    instrument: '经皮黄疸仪',
    analytes: ['newbornBilirubin'],
  },
  syphilis: {
    name: '梅毒血清学检测',
    specimen: serum,
    method: '凝集法',
    instrument: '目测',
    analytes: ['syphilisSpecific', 'syphilisReagin'],
  },
  hiv: { name: 'HIV抗体确证', specimen: serum, method: '免疫印迹法', instrument: '全自动蛋白印迹仪', analytes: ['hivAntibody'] },
  cd4: { name: 'T淋巴细胞亚群', specimen: whole, method: '流式细胞术', instrument: '流式细胞仪', analytes: ['cd4'] },
  betaGene: {
    name: 'β-地中海贫血基因检测',
    specimen: whole,
    method: 'PCR-反向斑点杂交',
    instrument: '核酸扩增仪',
    analytes: ['betaGlobin'],
  },
  pregnancyTest: { name: '尿妊娠试验', specimen: '尿液', method: '胶体金法', instrument: '目测', analytes: ['pregnancyTest'] },
} as const satisfies Record<string, Panel>

export type PanelId = keyof typeof panels

export function panelOf(id: PanelId): Panel {
  return panels[id]
}
