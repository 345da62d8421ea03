import { ageOn, daysBetween } from './calendar'
import { glycaemiaOf } from './glycaemia'
import type { Illness, IllnessId } from './medicine/illness'
import { bodyOf } from './modules/body'
import type { Person, Pregnancy } from './person'

export type Words = Pick<Illness, 'complaint' | 'story' | 'examination' | 'advice'>

/** What the doctor writes: the illness's own words, with this person's numbers of that day where there are any. */
export function wordsOf(person: Person, { id, illness, on }: { id: IllnessId; illness: Illness; on: string }): Words {
  const { complaint, story, examination, advice } = illness
  const usual = { complaint, story, examination, advice }
  const body = bodyOf(person, on)
  const pressure = `血压${body.systolic}/${body.diastolic}mmHg`
  if (id === 'diabetes') {
    const { glucose } = glycaemiaOf(person, on)
    const drinking = glucose > 10 ? '口干、多饮、多尿' : '无明显口干、多饮'
    const since = person.chronic.find((one) => one.illness === id)?.since ?? on
    return {
      ...usual,
      complaint: on === since ? '发现血糖升高' : complaint,
      story: `自测空腹血糖约${glucose.toFixed(1)}mmol/L，${drinking}，无低血糖发作。`,
      examination: `${pressure}，体重${body.weight}kg，双足背动脉搏动可，足部皮肤完整。`,
    }
  }
  if (id === 'hypertension') {
    const home = `${body.systolic - 6}–${body.systolic + 4}/${body.diastolic - 5}–${body.diastolic + 3}mmHg`
    return {
      ...usual,
      story: `平素规律服药，家庭自测血压多在${home}，无头痛、胸闷。`,
      examination: `${pressure}，心率${body.pulse}次/分，律齐，双下肢无水肿。`,
    }
  }
  if (id === 'newborn') return { ...usual, story: born(person, on) }
  const pregnancy = person.pregnancies.find(({ since, deliveredOn }) => on >= since && (deliveredOn === null || on <= deliveredOn))
  return illness.department === '产科' && pregnancy !== undefined ? expecting(person, { usual, id, on, pregnancy }) : usual
}

function born(person: Person, on: string): string {
  const { weight, height } = bodyOf(person, on)
  return `足月出生，出生体重${Math.round(weight * 100) * 10}g，身长${height.toFixed(0)}cm，Apgar评分1分钟9分、5分钟10分。`
}

function expecting(person: Person, at: { usual: Words; id: IllnessId; on: string; pregnancy: Pregnancy }): Words {
  const { usual, id, on, pregnancy } = at
  const days = daysBetween(pregnancy.since, on)
  const weeks = Math.floor(days / 7)
  const { weight, systolic, diastolic } = bodyOf(person, on)
  const signs = `血压${systolic}/${diastolic}mmHg，体重${weight}kg`
  if (id !== 'prenatal') {
    const why = id === 'delivery' ? '规律下腹痛5小时' : '入院待产'
    return {
      ...usual,
      complaint: `停经${weeks}周${days % 7 === 0 ? '' : `+${days % 7}天`}，${why}`,
      examination: `${signs}，${usual.examination}`,
    }
  }
  const height = weeks >= 18 ? `，宫高${weeks - 1}cm` : ''
  return {
    ...usual,
    complaint: `停经${weeks}周，定期产前检查`,
    story: weeks < 18 ? '早孕反应轻，无腹痛、阴道流血。' : usual.story,
    examination: `${signs}${height}，胎心${weeks < 12 ? '搏动可见' : '142次/分'}，双下肢无水肿。`,
    advice: `孕${weeks}周，${weeks < 28 ? '补充叶酸和铁，均衡饮食' : '自数胎动，均衡饮食'}，按时下次产检。`,
  }
}

/** For forms that ask in which stage of life somebody is. */
export function lifeStageOf({ birthDate }: Person, on: string): string {
  const age = ageOn(birthDate, on)
  if (age < 1) return daysBetween(birthDate, on) <= 28 ? '新生儿期' : '婴儿期'
  return age < 3 ? '幼儿期' : age < 7 ? '学龄前期' : age < 18 ? '学龄期' : age < 60 ? '成年期' : '老年期'
}
