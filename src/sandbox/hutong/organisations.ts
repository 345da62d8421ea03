/** The province's registry of hospitals that may ask. Names are real, codes are made up. */
export interface Organisation {
  orgCode: string
  orgName: string
  city: string
  /** 集成方代码, given to the hospital's system by the province. */
  callSysCode: string
}

const rows = [
  ['455404501', '中山大学附属第一医院', '广州', 'zsyyhis'],
  ['455404502', '广东省人民医院', '广州', 'gdphhis'],
  ['455404503', '南方医科大学南方医院', '广州', 'nfyyhis'],
  ['455404504', '广州市第一人民医院', '广州', 'gzsyhis'],
  ['455404505', '中山大学孙逸仙纪念医院', '广州', 'sysmhhis'],
  ['455404506', '广州市妇女儿童医疗中心', '广州', 'gwcmchis'],
  ['455404507', '广东省中医院', '广州', 'gdzyhis'],
  ['455404508', '深圳市人民医院', '深圳', 'szphhis'],
  ['455404509', '佛山市第一人民医院', '佛山', 'fsyyhis'],
  ['455404510', '东莞市人民医院', '东莞', 'dgphhis'],
  ['455404511', '汕头大学医学院第一附属医院', '汕头', 'stdyhis'],
  ['455404512', '珠海市人民医院', '珠海', 'zhphhis'],
  ['455404513', '中山市人民医院', '中山', 'zsphhis'],
  ['455404514', '惠州市中心人民医院', '惠州', 'hzzxhis'],
  ['455404515', '江门市中心医院', '江门', 'jmzxhis'],
  ['455404516', '广东医科大学附属医院', '湛江', 'gdmuhis'],
] as const

export const organisations: readonly Organisation[] = rows.map(([orgCode, orgName, city, callSysCode]) => ({
  orgCode,
  orgName,
  city,
  callSysCode,
}))

export function findOrganisation(orgCode: string): Organisation | null {
  return organisations.find((organisation) => organisation.orgCode === orgCode) ?? null
}
