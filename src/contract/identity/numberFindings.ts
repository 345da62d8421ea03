/** What can be wrong with a number, by its place where there is one; the phone says the same in its own languages. */
export const numberFindings = {
  oldNumber: '15位的旧号码已停用，请填写18位号码',
  length18: '应为18位，现在是{number}位',
  digitAt: '第{number}位应为数字',
  birthDateWrong: '第7–14位不是有效日期',
  birthDateLater: '第7–14位的出生日期晚于今天',
  digitOrX: '第18位应为数字或X',
  check: '第18位校验不符',
  bracketCheck: '第{number}位（括号里的）校验不符',
  digitOrLetterAt: '第{number}位应为数字或字母',
  householdLength: '应为9位户口簿号，或18位身份证号，现在是{number}位',
  letterOrDigitAt: '第{number}位应为字母或数字',
  passportLength: '应为5–18位字母或数字，现在是{number}位',
  characterAt: '第{number}位不是证件上会有的字符',
  officerLength: '应为4–20个字符，现在是{number}个',
  licenceLength: '应为12位档案编号，或18位驾驶证号，现在是{number}位',
  permitLetter: '第1位应为H或M',
  permitDigits: '第2–9位应为数字',
  permitRenewal: '第10–11位应为数字',
  permitLength: '应为9位或11位，现在是{number}位',
  taiwanLength: '应为8位数字，现在是{number}位',
  residencePrefix: '第1–6位应为810000、820000或830000',
  residenceCharacterAt: '第{number}位应为字母、数字或括号',
  residenceLength: '应为81、82或83开头的18位居住证号，现在是{number}位',
  otherLength: '应为3–30个字符，现在是{number}个',
  birthCode: '应为17位或18位编码',
} as const

export interface NumberFinding {
  readonly is: keyof typeof numberFindings
  /** Its place, from 1, or how many there are. */
  readonly number?: number
}

/** What deserves a second look though no published rule refuses it. */
export const numberDoubts = {
  residencePermit: '请核对证件类型：81、82、83开头的是港澳台居民居住证。',
  household: '请核对：户口簿号没有统一的格式；也可以改填本人的18位身份证号。',
  chinesePassport: '请核对：中国护照一般是E或G开头，共9位。',
  passportDigits: '请核对：护照号一般有数字。',
  officer: '请核对：证件上一般写作“某字第1234567号”。',
  permit: '请核对：港澳居民来往内地通行证一般是H或M开头，后面是8位或10位数字。',
  oldTaiwanPermit: '请核对：新的卡式证件是8位数字，这像是旧的本式证件。',
  askForResidencePermit: '请核对：建立健康档案一般用港澳台居民居住证（18位）。',
} as const
export type NumberDoubt = keyof typeof numberDoubts

export interface RefusedNumber {
  readonly ok: false
  readonly finding: NumberFinding
}

export function refusedNumber(is: NumberFinding['is'], number?: number): RefusedNumber {
  return { ok: false, finding: number === undefined ? { is } : { is, number } }
}

/** The sentence as the cloud answers it. */
export function findingWords({ is, number = 0 }: NumberFinding): string {
  return numberFindings[is].replace('{number}', String(number))
}
