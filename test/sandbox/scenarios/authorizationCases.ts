import { codeAuthRecPath } from '../../../src/contract/upstream/hutong/codeAuthRec'
import { jscode2sessionPath } from '../../../src/contract/upstream/wechat/login'
import { Doctor } from '../../doctor'
import { until } from '../../until'
import type { Case, Scene } from './scene'

async function requestsOf(scene: Scene, residentId: string) {
  return (await (await scene.named(residentId)).call('authorization.listRequests', {})).requests
}

async function grantsOf(scene: Scene, residentId: string) {
  return (await (await scene.phone(residentId)).call('authorization.listGrants', {})).grants
}

async function atDesk(scene: Scene, residentId: string, org: string, staff: string): Promise<Doctor> {
  return Doctor.open(scene.stack, await scene.resident(residentId), { org, staff })
}

export const authorizationCases: Readonly<Record<string, Case>> = {
  async doctorWaiting(scene) {
    expect(await requestsOf(scene, 'r001')).toMatchObject([{ kind: 'wechat', orgCode: '455404501', visitType: 'outpatient' }])
  },

  async bookingWaiting(scene) {
    const patient = await scene.proven('r001')
    const { requests } = await patient.call('authorization.listRequests', {})
    const { requestId = '' } = requests.find(({ kind }) => kind === 'booking') ?? {}
    const { receiptId } = await patient.sign({ document: 'access', requestId })
    expect(await patient.call('authorization.agreeRequest', { requestId, receiptId })).toMatchObject({ way: 'booking' })
  },

  async smsOnly(scene) {
    const { phone } = await scene.resident('r013')
    expect((await scene.texts()).filter(({ to }) => to === phone)).toMatchObject([{ text: expect.stringMatching(/授权码\d{6}/) }])
  },

  async waitingRoom(scene) {
    await scene.phone('r015')
    expect(await scene.hits(jscode2sessionPath)).toBe(1)
    await scene.stack.control.clearFaults()
    expect(await requestsOf(scene, 'r015')).toMatchObject([{ kind: 'wechat' }])
  },

  async inpatient(scene) {
    expect(await requestsOf(scene, 'r030')).toMatchObject([{ visitType: 'inpatient', department: '骨科（住院）' }])
  },

  async emergency(scene) {
    expect(await requestsOf(scene, 'r032')).toMatchObject([{ visitType: 'emergency', department: '急诊科' }])
  },

  async expiredCode(scene, said) {
    const [request] = await requestsOf(scene, 'r006')
    const requestId = request?.requestId ?? ''
    const patient = await scene.phone('r006')
    expect(await patient.call('authorization.codeStatus', { requestId })).toMatchObject({ state: 'expired', wrongTries: 0 })
    const doctor = await atDesk(scene, 'r006', '455404501', 'zs1002')
    expect(await doctor.verify(/\d{6}$/.exec(said)?.[0] ?? '')).toMatchObject({ message: expect.stringContaining('授权码已过期') })
    // Another one does.
    await patient.stepUp()
    expect(await doctor.verify((await patient.codeFor(requestId)).code)).toMatchObject({ accepted: true })
  },

  async revokedInMidVisit(scene) {
    expect(await grantsOf(scene, 'r014')).toMatchObject([{ orgCode: '455404502', state: 'revoked' }])
    const doctor = await atDesk(scene, 'r014', '455404502', 'sy2001')
    expect(await doctor.look('report')).toMatchObject({ permitted: false, message: expect.stringContaining('已取消授权') })
    const patient = await scene.phone('r014')
    const looks = async () => (await patient.call('authorization.listAccessEvents', {})).events.filter(({ actor }) => actor === 'hospital')
    expect(await until(looks, (seen) => seen.length > 0)).toMatchObject([{ module: 'report', underGrant: true, flags: [] }])
  },

  async revocationUnconfirmed(scene) {
    await until(
      () => scene.hits(codeAuthRecPath),
      (hits) => hits > 0,
    )
    expect(await grantsOf(scene, 'r023')).toMatchObject([{ state: 'revoking', revokedAt: null }])
    // The province has not heard of it: nobody may be told that it is done.
    expect((await atDesk(scene, 'r023', '455404508', 'sz8001')).opensDirectly).toBe(true)
  },

  async formerHospitalBlocked(scene) {
    const patient = await scene.phone('r021')
    expect((await patient.call('authorization.listBlocks', {})).hospitals).toMatchObject([{ orgCode: '455404509' }])
    const waiting = async () => (await patient.call('authorization.listRequests', {})).requests
    expect(await waiting()).toEqual([])
    await patient.call('authorization.setBlock', { orgCode: '455404509', blocked: false })
    expect(await (await atDesk(scene, 'r021', '455404509', 'fs9001')).requestCode()).toMatchObject({ sent: true })
    expect(await waiting()).toMatchObject([{ orgCode: '455404509' }])
  },

  async manyHospitals(scene) {
    const grants = await grantsOf(scene, 'r027')
    expect(new Set(grants.map(({ orgCode }) => orgCode)).size).toBe(16)
    expect(grants.filter(({ revokeRequestedAt }) => revokeRequestedAt !== null)).toHaveLength(2)
  },

  async extensionWaiting(scene) {
    expect(await grantsOf(scene, 'r020')).toMatchObject([{ orgCode: '455404504', state: 'expiring', daysLeft: 2 }])
    expect(await requestsOf(scene, 'r020')).toMatchObject([{ orgCode: '455404504' }])
  },

  async consentChanged(scene) {
    const patient = await scene.phone('r018')
    const { documents } = await patient.call('consent.standing', {})
    expect(documents.find(({ document }) => document === 'notice')).toMatchObject({ standing: 'changed', version: '2027-01-01.1' })
    const { changes } = await patient.call('consent.current', { document: 'notice' })
    expect(changes).toMatchObject({ since: '2026-11-21.1' })
    expect(await requestsOf(scene, 'r018')).toMatchObject([{ orgCode: '455404503' }])
  },
}
