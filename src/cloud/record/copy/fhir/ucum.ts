/** The units that Chinese laboratories print, as UCUM writes them. A unit that is not here stays in words only. */
const units: Readonly<Record<string, string>> = {
  '%': '%',
  '‰': '[ppth]',
  'mmol/l': 'mmol/L',
  'umol/l': 'umol/L',
  'nmol/l': 'nmol/L',
  'pmol/l': 'pmol/L',
  'g/l': 'g/L',
  'mg/l': 'mg/L',
  'ug/l': 'ug/L',
  'ng/l': 'ng/L',
  'mg/dl': 'mg/dL',
  'g/dl': 'g/dL',
  'ng/ml': 'ng/mL',
  'pg/ml': 'pg/mL',
  'ug/ml': 'ug/mL',
  'u/l': 'U/L',
  'iu/l': '[IU]/L',
  'u/ml': 'U/mL',
  'iu/ml': '[IU]/mL',
  'miu/ml': 'm[IU]/mL',
  'miu/l': 'm[IU]/L',
  'uiu/ml': 'u[IU]/mL',
  'ku/l': 'k[IU]/L',
  '10^9/l': '10*9/L',
  '10^12/l': '10*12/L',
  '/ul': '/uL',
  '个/ul': '/uL',
  '/hp': '/[HPF]',
  '/hpf': '/[HPF]',
  '个/hp': '/[HPF]',
  fl: 'fL',
  pg: 'pg',
  s: 's',
  秒: 's',
  'mm/h': 'mm/h',
  'mm/小时': 'mm/h',
  '℃': 'Cel',
  '°c': 'Cel',
  mmhg: 'mm[Hg]',
  kg: 'kg',
  cm: 'cm',
  'kg/m2': 'kg/m2',
  '次/分': '/min',
  '次/分钟': '/min',
  bpm: '/min',
  'ml/min/1.73m2': 'mL/min/{1.73_m2}',
  'ml/(min·1.73m2)': 'mL/min/{1.73_m2}',
  'mg/g': 'mg/g',
  'mg/24h': 'mg/(24.h)',
  db: 'dB',
  ml: 'mL',
  g: 'g',
  'mosm/kg': 'mosm/kg',
  'mol/l': 'mol/L',
  kpa: 'kPa',
}

export function ucumOf(unit: string | null): string | null {
  if (unit === null) return null
  const plain = unit
    .trim()
    .toLowerCase()
    .replace(/[μµ]/g, 'u')
    .replace(/²/g, '2')
    .replace(/[×x*]?10(\^|\*|e)?(9|12)\/l/, '10^$2/l')
    .replace(/10⁹/, '10^9')
    .replace(/10¹²/, '10^12')
    .replace(/^[×*x]/, '')
  return Object.hasOwn(units, plain) ? (units[plain] ?? null) : null
}
