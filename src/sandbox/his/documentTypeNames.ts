/** 接入工作指引 appendix 4, as printed. */
export const documentTypeNames: Readonly<Record<string, string>> = {
  '01': '居民身份证',
  '02': '居民户口本',
  '03': '护照',
  '04': '军官证（士兵证）',
  '05': '驾驶证',
  '06': '港澳居民来往内地通行证',
  '07': '台湾居民来往内地通行证',
  '08': '港澳台身份证',
  '99': '其他有效身份证件',
}
