import { sm4Encrypt } from '../src/cloud/adapters/hutong/sm4'
import type { Grant } from '../src/contract/authorization/listGrants'
import { doctors } from '../src/sandbox/his/doctors'
import { Doctor, type DoctorIdentity } from './doctor'
import { Patient, type SyntheticResident, syntheticResidents } from './patient'
import type { Outside } from './stack'
import { until } from './until'

/** A person and a hospital, with a patient at level 2. */
export interface Pair {
  readonly patient: Patient
  readonly person: SyntheticResident
  readonly hospital: DoctorIdentity
  readonly residentId: string
  /** As it stands in codeAuthRec. */
  readonly patientIdcard: string
}

/** One doctor of each hospital. */
const hospitals: readonly DoctorIdentity[] = [
  ...new Map(doctors.map(({ orgCode, staffNo }) => [orgCode, { org: orgCode, staff: staffNo }])).values(),
]

export function isAdult({ documentType, documentNumber }: SyntheticResident): boolean {
  return documentType === '01' && documentNumber.slice(6, 10) < '2000'
}

/** Hands out pairs of a person and a hospital, each only once. */
export async function pairsOf(outside: Outside): Promise<() => Promise<Pair>> {
  const people = (await syntheticResidents(outside)).filter(isAdult)
  const patients = new Map<SyntheticResident, Promise<Patient>>()
  let given = 0
  return async () => {
    const person = people[given % people.length]
    const hospital = hospitals[Math.floor(given / people.length)]
    given += 1
    if (!person || !hospital) throw new Error('too few people and hospitals')
    const ready = patients.get(person) ?? new Patient(outside, person).becomeLevel2()
    patients.set(person, ready)
    const patient = await ready
    const residentId = (await patient.call('identity.me', {})).resident?.residentId ?? ''
    const patientIdcard = sm4Encrypt(outside.environment.HUTONG_SM4_KEY ?? '', person.documentNumber)
    return { patient, person, hospital, residentId, patientIdcard }
  }
}

/** From the doctor's request to the code being taken. */
export async function grantTo({ patient, person, hospital }: Pair): Promise<void> {
  const doctor = await Doctor.open(patient.addresses, person, hospital)
  const sent = await doctor.requestCode()
  if (!sent.sent) throw new Error(`the doctor was refused: ${sent.message}`)
  const { requests } = await patient.call('authorization.listRequests', {})
  const request = requests.find(({ staffName }) => staffName === doctorName(hospital))
  const issued = await patient.codeFor(request?.requestId ?? '')
  const verified = await doctor.verify(issued.code)
  if (!verified.accepted) throw new Error(`the code was refused: ${verified.message}`)
}

function doctorName(hospital: DoctorIdentity): string | undefined {
  return doctors.find(({ orgCode, staffNo }) => orgCode === hospital.org && staffNo === hospital.staff)?.name
}

/** The newest permission of the pair as the patient sees it. */
export async function grantOf({ patient, hospital }: Pair): Promise<Grant | undefined> {
  return (await patient.call('authorization.listGrants', {})).grants.find(({ orgCode }) => orgCode === hospital.org)
}

/** A permission that the province has confirmed. */
export async function standingGrant(pair: Pair): Promise<Grant> {
  await grantTo(pair)
  const grant = await until(
    () => grantOf(pair),
    (found) => found?.state === 'active',
  )
  if (!grant) throw new Error('the permission is gone')
  return grant
}

/** Whether the hospital can read right now: the province's own word. */
export async function isReadable({ patient, person, hospital }: Pair): Promise<boolean> {
  return (await Doctor.open(patient.addresses, person, hospital)).opensDirectly
}
