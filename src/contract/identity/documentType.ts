/** 证件类型代码: appendix 4 of the access guide (接入工作指引). 07 is printed there as 来往内地. */
export const documentTypes = {
  '01': '居民身份证',
  '02': '居民户口本',
  '03': '护照',
  '04': '军官证（士兵证）',
  '05': '驾驶证',
  '06': '港澳居民来往内地通行证',
  '07': '台湾居民来往大陆通行证',
  '08': '港澳台居民居住证',
  '99': '其他有效身份证件',
} as const

export type DocumentType = keyof typeof documentTypes

export const documentTypeCodes: readonly [DocumentType, ...DocumentType[]] = ['01', '02', '03', '04', '05', '06', '07', '08', '99']
