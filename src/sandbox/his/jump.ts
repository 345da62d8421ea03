import { getPrivilegePath, writePrivilegeParam } from '../../contract/upstream/hutong/getPrivilege'
import type { Organisation } from '../hutong/organisations'
import { sealSm4 } from '../hutong/sm4'
import type { World } from '../world'
import type { Doctor } from './doctors'
import { hospitalIdOf, type Patient } from './residents'

/** The hospital's page jump, exactly as published (接入工作指引 9.3). */
export function jumpTo(world: World, parties: { organisation: Organisation; doctor: Doctor; patient: Patient }): string {
  const { organisation, doctor, patient } = parties
  const plain = writePrivilegeParam({
    orgCode: organisation.orgCode,
    staffNo: doctor.staffNo,
    staffName: doctor.name,
    cardType: patient.documentType,
    idcard: patient.documentNumber,
    patientName: patient.name,
    patientId: hospitalIdOf(patient),
    callSysCode: organisation.callSysCode,
  })
  const query = new URLSearchParams({ param: sealSm4(world.settings.sm4Key, plain), appId: world.settings.appId })
  return `${getPrivilegePath}?${query.toString()}`
}
