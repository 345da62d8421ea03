interface Findings {
  seen: string
  impression: string
}

/** Imaging and function tests: what is written when all is well, and what for an illness that shows on it. */
interface Examination extends Findings {
  name: string
  part: string
  method: string
  shows?: Readonly<Record<string, Findings>>
}

export const examinations = {
  chestXray: {
    name: '胸部正位片',
    part: '胸部',
    method: 'DR',
    seen: '双肺纹理清晰，未见实变影，心影不大，膈面光滑。',
    impression: '心肺膈未见明显异常。',
    shows: {
      bronchitis: { seen: '双肺纹理增多、增粗，未见实变影，心影不大。', impression: '双肺纹理增多，符合支气管炎。' },
      childPneumonia: { seen: '双肺纹理增多，右下肺内带见斑片状模糊影。', impression: '支气管肺炎。' },
    },
  },
  chestCt: {
    name: '胸部CT平扫',
    part: '胸部',
    method: '螺旋CT平扫',
    seen: '双肺纹理清晰，未见明显结节及实变影，纵隔淋巴结不大。',
    impression: '胸部CT平扫未见明显异常。',
    shows: {
      pneumonia: { seen: '右肺下叶见斑片状实变影，内见支气管充气征，无胸腔积液。', impression: '右肺下叶炎症，建议治疗后复查。' },
      copd: { seen: '双肺透亮度增高，见多发肺大疱，支气管壁稍增厚。', impression: '慢性支气管炎、肺气肿改变。' },
    },
  },
  abdominalUltrasound: {
    name: '腹部超声',
    part: '肝胆胰脾',
    method: '彩色多普勒超声',
    seen: '肝脏大小形态正常，回声均匀，胆囊壁光滑，胰脾未见异常。',
    impression: '肝胆胰脾未见明显异常。',
    shows: {
      fattyLiver: { seen: '肝脏体积稍大，前场回声增强、后场衰减，肝内管道显示欠清。', impression: '脂肪肝（中度）。' },
      hepatitisB: { seen: '肝脏大小正常，回声稍增粗，门静脉不宽，脾不大。', impression: '肝实质回声稍增粗，请结合临床。' },
    },
  },
  abdominalCt: {
    name: '全腹部CT平扫',
    part: '腹部',
    method: '螺旋CT平扫',
    seen: '腹腔脏器未见明显异常，未见游离气体及积液。',
    impression: '全腹部CT平扫未见明显异常。',
    shows: { appendicitis: { seen: '阑尾增粗，直径约11mm，壁厚，周围脂肪间隙模糊。', impression: '急性阑尾炎。' } },
  },
  urinaryCt: {
    name: '泌尿系CT平扫',
    part: '肾、输尿管、膀胱',
    method: '螺旋CT平扫',
    seen: '双肾大小正常，未见结石及积液。',
    impression: '泌尿系CT平扫未见明显异常。',
    shows: {
      ureterStone: { seen: '左输尿管下段见约5mm高密度影，其上输尿管及左肾轻度积水。', impression: '左输尿管下段结石并左肾轻度积水。' },
    },
  },
  carotidUltrasound: {
    name: '颈动脉超声',
    part: '双侧颈动脉',
    method: '彩色多普勒超声',
    seen: '双侧颈动脉走行正常，内中膜不厚，血流充盈好。',
    impression: '双侧颈动脉未见明显异常。',
    shows: {
      diabetes: { seen: '双侧颈动脉内中膜稍增厚，右侧分叉处见8mm×2mm等回声斑块。', impression: '右侧颈动脉斑块形成，管腔无明显狭窄。' },
      hyperlipidemia: { seen: '左侧颈动脉分叉处见6mm×1.8mm低回声斑块，血流通畅。', impression: '左侧颈动脉斑块形成。' },
    },
  },
  electrocardiogram: {
    name: '常规心电图',
    part: '心脏',
    method: '12导联同步心电图',
    seen: '窦性心律，心率74次/分，PR间期及QRS时限正常。',
    impression: '正常心电图。',
    shows: {
      coronaryDisease: { seen: '窦性心律，心率70次/分，V4–V6导联ST段压低0.05mV。', impression: '窦性心律，ST段轻度改变，请结合临床。' },
      hypertension: { seen: '窦性心律，心率75次/分，RV5+SV1=3.9mV。', impression: '窦性心律，左室高电压。' },
    },
  },
  echocardiogram: {
    name: '超声心动图',
    part: '心脏',
    method: '彩色多普勒超声',
    seen: '各房室腔大小正常，室壁运动协调，左室射血分数66%。',
    impression: '心脏结构及功能未见明显异常。',
    shows: { hypertension: { seen: '室间隔稍增厚约12mm，左室射血分数64%，二尖瓣E/A<1。', impression: '室间隔稍增厚，左室舒张功能减退。' } },
  },
  thyroidUltrasound: {
    name: '甲状腺超声',
    part: '甲状腺',
    method: '彩色多普勒超声',
    seen: '甲状腺大小形态正常，回声均匀，未见结节。',
    impression: '甲状腺未见明显异常。',
    shows: {
      hypothyroidism: { seen: '甲状腺大小正常，回声弥漫性不均匀，血流稍丰富。', impression: '甲状腺弥漫性改变，请结合甲状腺功能。' },
    },
  },
  lumbarMri: {
    name: '腰椎MR平扫',
    part: '腰椎',
    method: 'MR平扫',
    seen: '腰椎曲度存在，椎间盘信号正常。',
    impression: '腰椎MR平扫未见明显异常。',
    shows: { backPain: { seen: 'L4/5椎间盘向左后突出，压迫硬膜囊，左侧隐窝变窄。', impression: 'L4/5椎间盘突出（左后型）。' } },
  },
  hipXray: {
    name: '骨盆正位片',
    part: '骨盆、双髋',
    method: 'DR',
    seen: '双髋关节在位，骨质连续。',
    impression: '骨盆诸骨未见明显骨折。',
    shows: { hipFracture: { seen: '右股骨颈骨质连续性中断，断端稍移位，骨质密度减低。', impression: '右股骨颈骨折，骨质疏松。' } },
  },
  boneDensity: {
    name: '双能X线骨密度',
    part: '腰椎、左髋',
    method: 'DXA',
    seen: '骨密度在同年龄正常范围内。',
    impression: '骨密度正常。',
    shows: { osteoporosis: { seen: '腰椎L1–L4 T值-2.8，左股骨颈T值-2.6。', impression: '骨质疏松。' } },
  },
  prostateUltrasound: {
    name: '泌尿系超声',
    part: '膀胱、前列腺',
    method: '彩色多普勒超声',
    seen: '前列腺大小正常，包膜完整。',
    impression: '前列腺未见明显异常。',
    shows: { prostate: { seen: '前列腺约50mm×42mm×38mm，内腺增大，残余尿约20ml。', impression: '前列腺增生。' } },
  },
  gynecologyUltrasound: {
    name: '妇科超声',
    part: '子宫、附件',
    method: '经腹超声',
    seen: '子宫大小形态正常，肌层回声均匀，双附件区未见包块。',
    impression: '子宫附件未见明显异常。',
  },
  obstetricUltrasound: {
    name: '产科超声',
    part: '胎儿',
    method: '经腹超声',
    seen: '宫内单活胎，胎心规律，羊水量正常，胎盘位置正常，胎儿大小与孕周相符。',
    impression: '宫内单活胎，大小与孕周相符。',
  },
  breastUltrasound: {
    name: '乳腺超声',
    part: '双乳',
    method: '彩色多普勒超声',
    seen: '双乳腺体结构清晰，未见明显结节，腋窝淋巴结不大。',
    impression: '双乳未见明显异常（BI-RADS 1类）。',
  },
  toothXray: {
    name: '根尖片',
    part: '46牙',
    method: '口腔X线',
    seen: '牙周膜连续，根尖周未见异常。',
    impression: '未见明显异常。',
    shows: { toothPulp: { seen: '46冠部低密度影近髓腔，根尖周膜无增宽。', impression: '46深龋近髓。' } },
  },
  lungFunction: {
    name: '肺功能检查',
    part: '肺',
    method: '支气管舒张试验',
    seen: '通气功能正常。',
    impression: '肺通气功能正常。',
    shows: { asthma: { seen: 'FEV1占预计值78%，吸入沙丁胺醇后改善率16%。', impression: '轻度阻塞性通气功能障碍，支气管舒张试验阳性。' } },
  },
  gastroscopy: {
    name: '电子胃镜',
    part: '食管、胃、十二指肠',
    method: '电子内镜',
    seen: '食管黏膜光滑，胃底、胃体黏膜未见异常，幽门圆，十二指肠球部未见溃疡。',
    impression: '未见明显异常。',
    shows: {
      stomachBleeding: {
        seen: '十二指肠球部前壁见0.8cm×0.6cm溃疡，底覆血痂，周围黏膜充血水肿。',
        impression: '十二指肠球部溃疡（A1期，Forrest IIc）。',
      },
    },
  },
  newbornHearing: {
    name: '新生儿听力筛查',
    part: '双耳',
    method: '耳声发射',
    seen: '左耳通过，右耳通过。',
    impression: '双耳听力筛查通过。',
  },
} as const satisfies Record<string, Examination>

export type ExaminationId = keyof typeof examinations

export function examinationOf(id: ExaminationId): Examination {
  return examinations[id]
}
