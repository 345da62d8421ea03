import type { PlannedVaccine, schedules } from '../../../../contract/record/vaccineSchedule'
import { inLanguage } from '../../../locale/inLanguage'

const vaccines: Readonly<Record<PlannedVaccine, string>> = {
  乙肝疫苗: 'Hepatitis B',
  卡介苗: 'BCG (tuberculosis)',
  脊灰灭活疫苗: 'Polio, inactivated (IPV)',
  脊灰减毒活疫苗: 'Polio, oral (bOPV)',
  麻腮风疫苗: 'Measles, mumps, rubella (MMR)',
  乙脑减毒活疫苗: 'Japanese encephalitis, live',
  乙脑灭活疫苗: 'Japanese encephalitis, inactivated',
  A群流脑多糖疫苗: 'Meningococcal A',
  A群C群流脑多糖疫苗: 'Meningococcal A and C',
  甲肝减毒活疫苗: 'Hepatitis A, live',
  甲肝灭活疫苗: 'Hepatitis A, inactivated',
  百白破疫苗: 'Diphtheria, tetanus, whooping cough (DTaP)',
  白破疫苗: 'Diphtheria, tetanus (DT)',
  双价HPV疫苗: 'HPV, bivalent',
}

const programmes: Readonly<Record<(typeof schedules)[keyof typeof schedules]['name'], string>> = {
  '国家免疫规划疫苗儿童免疫程序（2021年版）': 'National immunisation schedule for children (2021)',
  百白破疫苗免疫程序调整: 'Changed schedule for diphtheria, tetanus, whooping cough',
  HPV疫苗纳入国家免疫规划: 'HPV vaccine joins the national schedule',
}

const english: Readonly<Record<string, string>> = { ...vaccines, ...programmes }

/** A vaccine or a schedule of the national programme; what a clinic wrote of a dose stays as it is. */
export function vaccineName(planned: string): string {
  return inLanguage(planned, english[planned] ?? planned)
}
