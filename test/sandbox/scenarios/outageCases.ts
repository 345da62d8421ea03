import { codeAuthRecPath } from '../../../src/contract/upstream/hutong/codeAuthRec'
import { deep } from '../../deep'
import { Doctor } from '../../doctor'
import { Patient } from '../../patient'
import { until } from '../../until'
import type { Case } from './scene'

export const outageCases: Readonly<Record<string, Case>> = {
  async provinceDown(scene) {
    const patient = await scene.proven('r039')
    const doctor = await Doctor.open(scene.stack, patient.person)
    await doctor.requestCode()
    const [request] = (await patient.call('authorization.listRequests', {})).requests
    expect(await doctor.verify((await patient.codeFor(request?.requestId ?? '')).code)).toMatchObject({ accepted: true })
    await until(
      () => scene.hits(codeAuthRecPath),
      (hits) => hits > 0,
    )
    const state = async () => (await patient.call('authorization.listGrants', {})).grants[0]?.state
    expect([await state(), await doctor.isPermitted()]).toEqual(['recording', false])
    await scene.stack.control.clearFaults()
    await until(state, (now) => now === 'active', 30_000)
  },

  async provinceSlow(scene) {
    const patient = await scene.proven('r001')
    const { modules } = await patient.call('record.overview', {})
    expect(new Set(modules.map(({ state }) => state))).toEqual(new Set(['slow']))
    // Waited for as long as the province may take: three seconds.
    if (!deep) return
    const alone = await patient.call('record.overview', { module: 'report' })
    expect(alone.modules).toMatchObject([{ module: 'report', state: 'some' }])
  },

  async provinceAnswersHalf(scene) {
    const patient = await scene.proven('r001')
    const input = { filter: {}, limit: 20 }
    expect(await scene.outcome(patient, 'record.list', input)).toBe('upstream.answerRefused')
    await scene.stack.control.clearFaults()
    expect(await scene.outcome(patient, 'record.list', input)).toBe('ok')
  },

  async smsDown(scene) {
    const doctor = await Doctor.open(scene.stack, await scene.resident('r013'))
    expect(await doctor.requestCode('sms')).toMatchObject({ sent: false, message: expect.stringMatching('短信') })
    expect(await scene.texts()).toEqual([])
  },

  async wechatDown(scene) {
    const phone = new Patient(scene.stack, await scene.resident('r001'))
    const signIn = async () =>
      scene.outcome(phone, 'identity.signIn', { code: await phone.wechat('login', { openid: phone.person.openid }) })
    expect(await signIn()).toBe('upstream.wechat')
    await scene.stack.control.clearFaults()
    expect(await until(signIn, (outcome) => outcome === 'ok')).toBe('ok')
  },
}
