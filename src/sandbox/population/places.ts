/** Counties of Guangdong (GB/T 2260) with a hospital, a community centre and a blood station near them. */
export interface Place {
  areaCode: string
  city: string
  district: string
  street: string
  hospital: string
  communityCentre: string
  bloodStation: string
}

/** Below the second level: not connected to the exchange but for what public health has of them. */
const belowSecond = /卫生站|卫生室|诊所|医务室|门诊部|卫生院|社区卫生服务中心|社区健康服务中心/

/** 用户须知 2: the record holds what hospitals of the second level and above sent. */
export function levelOf(orgName: string): 'second' | 'below' {
  return belowSecond.test(orgName) ? 'below' : 'second'
}

export function villageClinicOf({ city, street }: Place): string {
  return `${city}${street.replace('街道', '镇')}新村村卫生站`
}

const rows = [
  ['440104', '广州市', '越秀区', '东山街道', '中山大学附属第一医院', '东山街社区卫生服务中心', '广州血液中心'],
  ['440103', '广州市', '荔湾区', '逢源街道', '广州市第一人民医院', '逢源街社区卫生服务中心', '广州血液中心'],
  ['440105', '广州市', '海珠区', '滨江街道', '中山大学孙逸仙纪念医院', '滨江街社区卫生服务中心', '广州血液中心'],
  ['440106', '广州市', '天河区', '石牌街道', '广东省人民医院', '石牌街社区卫生服务中心', '广州血液中心'],
  ['440111', '广州市', '白云区', '三元里街道', '南方医科大学南方医院', '三元里街社区卫生服务中心', '广州血液中心'],
  ['440303', '深圳市', '罗湖区', '翠竹街道', '深圳市人民医院', '翠竹社区健康服务中心', '深圳市血液中心'],
  ['440305', '深圳市', '南山区', '粤海街道', '深圳市人民医院', '粤海社区健康服务中心', '深圳市血液中心'],
  ['440402', '珠海市', '香洲区', '拱北街道', '珠海市人民医院', '拱北街道社区卫生服务中心', '珠海市中心血站'],
  ['440507', '汕头市', '龙湖区', '金霞街道', '汕头大学医学院第一附属医院', '金霞街道社区卫生服务中心', '汕头市中心血站'],
  ['440604', '佛山市', '禅城区', '祖庙街道', '佛山市第一人民医院', '祖庙街道社区卫生服务中心', '佛山市中心血站'],
  ['440606', '佛山市', '顺德区', '大良街道', '佛山市第一人民医院', '大良社区卫生服务中心', '佛山市中心血站'],
  ['440703', '江门市', '蓬江区', '堤东街道', '江门市中心医院', '堤东街道社区卫生服务中心', '江门市中心血站'],
  ['440803', '湛江市', '霞山区', '解放街道', '广东医科大学附属医院', '解放街道社区卫生服务中心', '湛江市中心血站'],
  ['441302', '惠州市', '惠城区', '桥东街道', '惠州市中心人民医院', '桥东街道社区卫生服务中心', '惠州市中心血站'],
  ['441900', '东莞市', '', '南城街道', '东莞市人民医院', '南城社区卫生服务中心', '东莞市中心血站'],
  ['442000', '中山市', '', '石岐街道', '中山市人民医院', '石岐社区卫生服务中心', '中山市中心血站'],
] as const

export const places: readonly Place[] = rows.map(([areaCode, city, district, street, hospital, communityCentre, bloodStation]) => ({
  areaCode,
  city,
  district,
  street,
  hospital,
  communityCentre,
  bloodStation,
}))

export function placeOf(areaCode: string): Place {
  const place = places.find((candidate) => candidate.areaCode === areaCode)
  if (place === undefined) throw new Error(`no place with area code ${areaCode}`)
  return place
}

/** The hospitals of the same city, and one everybody in the province may be sent to. */
export function hospitalsNear({ city }: Place): string[] {
  return [...places.filter((place) => place.city === city).map(({ hospital }) => hospital), '广东省人民医院']
}

/** Where its own people go for what needs a special house. */
export const specialHospitals = {
  children: '广州市妇女儿童医疗中心',
  mental: '广州医科大学附属脑科医院',
  infection: '广州市第八人民医院',
} as const

/** 17 digits of the record itself (gov.cn 2011-09-16): county, street, community, person. */
export function recordNumberOf({ areaCode }: Place, ordinal: number): string {
  return `${areaCode}${String(1 + (ordinal % 12)).padStart(3, '0')}${String(1 + (ordinal % 30)).padStart(3, '0')}${String(ordinal).padStart(5, '0')}`
}
