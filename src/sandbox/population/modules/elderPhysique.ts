import type { EntryPart } from '../../../contract/record/recordEntry'
import { ageOn } from '../calendar'
import { part } from '../part'
import type { Person } from '../person'
import type { Random } from '../random'
import { bodyMassIndex, bodyOf } from './body'

/** 体格检查 of the yearly check-up, with the four self-assessments of old people. */
export function elderPhysique(person: Person, on: string, random: Random): EntryPart {
  const body = bodyOf(person, on)
  const frail = ageOn(person.birthDate, on) >= 85
  return part('publicCheckUp', 'physique', {
    temperature: '36.5℃',
    pulse: `${body.pulse}次/分`,
    breathing: '18次/分',
    bloodPressureLeft: `${body.systolic}/${body.diastolic}mmHg`,
    bloodPressureRight: `${body.systolic - 2}/${body.diastolic - 1}mmHg`,
    height: `${body.height}cm`,
    weight: `${body.weight}kg`,
    waist: `${body.waist}cm`,
    bodyMassIndex: bodyMassIndex(body),
    elderSelfRating: frail ? '说不清楚' : '基本满意',
    elderSelfCare: frail ? '轻度依赖（4–8分）' : '可自理（0–3分）',
    elderCognition: '粗筛阴性',
    elderMood: '粗筛阴性',
    mouth: random.pick(['口唇红润，缺齿', '口唇红润，义齿']),
    sight: random.pick(['右4.6，左4.7', '右4.8，左4.8']),
    hearing: frail ? '听不清' : '听见',
    movement: frail ? '部分独立完成' : '可顺利完成',
    skin: '正常',
    lymphNodes: '未触及',
    lungs: '呼吸音正常，无啰音',
    heart: '心律齐，无杂音',
    abdomen: '无压痛、包块，肝脾不大',
    lowerLimbs: '无',
    footPulse: '触及双侧对称',
    physiqueOther: '无',
  })
}
