import { pause } from '../background'
import { doctors } from '../his/doctors'
import { findOrganisation } from '../hutong/organisations'
import { requestCode } from '../hutong/page/requestCode'
import type { World } from '../world'
import type { Scenario } from './scenario'

const tryEvery = 1000
const tries = 600

export const doctorWaiting: Scenario = {
  description: '医生已在诊室等待：云端一启动，第一位居民就收到一份微信调阅申请',
  prepare: async (world) => world.background.start((signal) => askUntilHeard(world, signal)),
}

async function askUntilHeard(world: World, signal: AbortSignal): Promise<void> {
  const doctor = doctors[0]
  const organisation = doctor === undefined ? null : findOrganisation(doctor.orgCode)
  const first = await world.database.selectFrom('residents').selectAll().orderBy('ordinal').limit(1).executeTakeFirst()
  if (doctor === undefined || organisation === null || first === undefined) return
  const session = {
    asker: {
      orgCode: organisation.orgCode,
      orgName: organisation.orgName,
      department: doctor.department,
      staffNo: doctor.staffNo,
      staffName: doctor.name,
    },
    visitType: doctor.visitType,
    resident: {
      residentId: first.resident_id,
      documentType: first.document_type,
      documentNumber: first.document_number,
      name: first.name,
      sex: first.sex,
      birthDate: first.birth_date,
    },
  }
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const requested = await requestCode(world, session, 'wechat')
    if (requested.sent || !(await pause(tryEvery, signal))) return
  }
}
