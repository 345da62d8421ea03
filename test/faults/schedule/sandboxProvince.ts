import { randomUUID } from 'node:crypto'
import { writeCodeAuthRec } from '../../../src/cloud/adapters/hutong/grantGateway'
import { tifHeaders } from '../../../src/cloud/adapters/hutong/tif'
import { codeAuthRecPath } from '../../../src/contract/upstream/hutong/codeAuthRec'
import { doctors } from '../../../src/sandbox/his/doctors'
import { Doctor } from '../../doctor'
import type { SyntheticResident } from '../../patient'
import type { Outside } from '../../stack'
import type { Province } from './network'

/** One doctor of each hospital. */
const hospitals = [...new Map(doctors.map((doctor) => [doctor.orgCode, doctor])).values()]
const mostHospitals = 3

/** The real sandbox as the province of one schedule: each schedule has a person and hospitals of its own. */
export function sandboxProvince(outside: Outside, people: readonly SyntheticResident[], index: number): Province {
  const person = people[index % people.length]
  const {
    HUTONG_PAAS_ID: paasId = '',
    HUTONG_PAAS_TOKEN: paasToken = '',
    HUTONG_SM4_KEY: key = '',
    HUTONG_APP_ID: appId = '',
  } = outside.environment
  if (!person) throw new Error('nobody lives in the sandbox')
  const doctorOf = (hospital: number) => {
    const doctor = hospitals[Math.floor(index / people.length) * mostHospitals + hospital]
    if (!doctor) throw new Error('too many schedules for the hospitals there are')
    return doctor
  }
  return {
    async take(hospital, wanted) {
      const { documentNumber, name } = person
      const order = { wanted, documentNumber, name, orgCode: doctorOf(hospital).orgCode, orgName: '一家医院' }
      const response = await fetch(`${outside.sandboxUrl}${codeAuthRecPath}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...tifHeaders({ paasId, paasToken }, new Date(), randomUUID()) },
        body: writeCodeAuthRec(order, key, appId),
      })
      const answer = await response.text()
      if (!answer.includes('"returnCode":"1"')) throw new Error(`the sandbox did not take it: ${answer}`)
    },
    async permits(hospital) {
      const { orgCode, staffNo } = doctorOf(hospital)
      return (await Doctor.open({ cloudUrl: outside.cloudUrl, sandboxUrl: outside.sandboxUrl }, person, { org: orgCode, staff: staffNo }))
        .opensDirectly
    },
  }
}
