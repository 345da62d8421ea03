import type { EntryPart } from '../../../contract/record/recordEntry'
import { addDays } from '../calendar'
import type { Encounter } from '../course'
import type { GeneratedEntry } from '../generatedEntry'
import { illnessOf } from '../medicine/illnesses'
import { part } from '../part'
import type { Person } from '../person'
import type { Random } from '../random'

/** What the rest of the record tells of the time before. */
export interface Past {
  course: readonly Encounter[]
  vaccinations: readonly GeneratedEntry[]
}

/** What was before the check-up: stays, beds at home, drugs, other vaccines, and the problems that remain. */
export function elderHistory(person: Person, at: Past & { on: string }, random: Random): EntryPart[] {
  const known = person.chronic.filter(({ since }) => since <= at.on)
  return [
    ...stays(at),
    familyBed(person, at),
    ...known.flatMap(({ illness, since }) =>
      illnessOf(illness)
        .drugs.slice(0, 1)
        .map(({ name, usage }) =>
          part('publicCheckUp', 'medication', {
            drug: name.split(' ')[0] ?? name,
            usage: usage.split('，')[0] ?? '',
            dosage: usage.split('，').slice(1).join('，'),
            takenSince: since.slice(0, 7),
            adherence: random.pick(['规律', '规律', '间断']),
          }),
        ),
    ),
    ...inoculations(at),
    problems(known.map(({ illness }) => illness)),
  ]
}

function stays({ on, course }: Past & { on: string }): EntryPart[] {
  const within = course.filter(
    ({ illness, on: day }) => illness.visitType === 'inpatient' && day < addDays(on, -20) && day > addDays(on, -365),
  )
  if (within.length === 0) return [part('publicCheckUp', 'hospitalStays', { stayReason: '无' })]
  return within.map(({ illness, on: day, hospital, serial }) =>
    part('publicCheckUp', 'hospitalStays', {
      stayDates: `${day}至${addDays(day, illness.days ?? 5)}`,
      stayReason: illness.name,
      stayOrganisation: hospital,
      stayRecordNumber: serial,
    }),
  )
}

/** After a broken hip the community looks after somebody at home for some weeks. */
function familyBed(person: Person, { on, course }: Past & { on: string }): EntryPart {
  const broken = course.find(({ illnessId, on: day }) => illnessId === 'hipFracture' && day < addDays(on, -90))
  if (broken === undefined) return part('publicCheckUp', 'familyBeds', { bedReason: '无' })
  return part('publicCheckUp', 'familyBeds', {
    bedDates: `${addDays(broken.on, 15)}至${addDays(broken.on, 75)}`,
    bedReason: `${broken.illness.name}术后康复`,
    bedOrganisation: person.place.communityCentre,
    bedRecordNumber: `JC${broken.on.replaceAll('-', '')}`,
  })
}

function inoculations({ on, vaccinations }: Past & { on: string }): EntryPart[] {
  const given = vaccinations.filter(({ form, occurredOn }) => form === 'vaccination' && occurredOn !== null && occurredOn < on)
  if (given.length === 0) return [part('publicCheckUp', 'inoculation', { vaccine: '无' })]
  return given.map(({ title, occurredOn, sourceOrg }) =>
    part('publicCheckUp', 'inoculation', { vaccine: title, inoculatedOn: occurredOn ?? '', inoculatedAt: sourceOrg }),
  )
}

function problems(known: readonly string[]): EntryPart {
  const has = (...ids: string[]) =>
    known
      .filter((id) => ids.includes(id))
      .map((id) => illnessOf(id).name)
      .join('、') || '未发现'
  const placed = ['kidneyDisease', 'coronaryDisease', 'hypertension']
  return part('publicCheckUp', 'problems', {
    cerebrovascular: '未发现',
    renal: has('kidneyDisease'),
    cardiac: has('coronaryDisease'),
    vascular: has('hypertension'),
    eye: '未发现',
    nervous: '未发现',
    otherSystems: has(...known.filter((id) => !placed.includes(id))),
    evaluation: known.length === 0 ? '体检无异常' : '有异常',
  })
}
