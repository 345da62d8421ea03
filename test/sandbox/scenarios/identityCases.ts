import { Patient } from '../../patient'
import type { Case, Scene } from './scene'

const pin = '730915'
const fresh = 'oSandboxNewPhone000000000002'
const stranger = 'oSandboxStranger000000000017'
const nobody = 'oSandboxLevelZero00000000001'

/** No camera takes the document; the window's PIN opens the record all the same. */
async function withoutFace(scene: Scene, residentId: string): Promise<void> {
  const patient = await scene.named(residentId)
  expect(await patient.call('identity.roads', {})).toMatchObject({ face: 'documentUnsupported', other: 'only' })
  expect(await scene.outcome(patient, 'identity.startFace', { purpose: 'raise' })).toBe('identity.faceUnsupported')
  expect(await scene.enterPin(patient, pin)).toMatchObject({ level: 2 })
}

async function at(scene: Scene, openid: string, residentId: string): Promise<Patient> {
  return new Patient(scene.stack, { ...(await scene.resident(residentId)), openid }).signIn()
}

export const identityCases: Readonly<Record<string, Case>> = {
  async noReading(scene) {
    const phone = await at(scene, nobody, 'r001')
    expect(await phone.call('identity.me', {})).toMatchObject({ level: 0, resident: null, phoneMasked: expect.any(String) })
    for (const operation of ['record.overview', 'authorization.listRequests', 'authorization.listGrants'])
      expect(await scene.outcome(phone, operation)).toBe('level.tooLow')
  },

  async faceMismatch(scene) {
    const patient = await scene.phone('r035')
    expect(await patient.call('identity.roads', {})).toMatchObject({ face: 'tooManyTries', other: 'only' })
    expect(await scene.outcome(patient, 'identity.startFace', { purpose: 'raise' })).toBe('identity.faceUnsupported')
  },

  async windowRoad(scene) {
    const patient = await scene.named('r038')
    expect(await scene.enterPin(patient, pin)).toMatchObject({ level: 2 })
  },
  homeReturnPermit: (scene) => withoutFace(scene, 'r008'),
  residencePermit: (scene) => withoutFace(scene, 'r036'),
  foreigner: (scene) => withoutFace(scene, 'r052'),

  async lostPhone(scene) {
    await scene.proven('r002')
    const phone = await at(scene, fresh, 'r002')
    await phone.bindPhone()
    const { phone: registered } = await scene.resident('r002')
    expect((await phone.call('identity.me', {})).phoneMasked).toContain(registered?.slice(-4))
    await phone.verifyRealName()
    expect(await phone.call('identity.me', {})).toMatchObject({ level: 1, proofDue: true })
  },

  async recycledNumber(scene) {
    const [theirs, own] = [await at(scene, stranger, 'r017'), await scene.phone('r017')]
    expect(await theirs.call('identity.me', {})).toMatchObject({ level: 0, resident: null, phoneMasked: expect.any(String) })
    expect(await own.call('identity.me', {})).toMatchObject({ phoneMasked: null, proofDue: true })
  },

  async deceased(scene) {
    const phone = await scene.phone('r016')
    await phone.bindPhone()
    await expect(phone.verifyRealName()).rejects.toThrow('identity.deceased')
    const page = await (await fetch(`${scene.stack.sandboxUrl}/doctor?word=罗炳坤`)).text()
    expect(page).toContain('已去世')
  },

  async deceasedWithAccount(scene) {
    const phone = await scene.phone('r050')
    expect(await scene.outcome(phone, 'record.overview')).toBe('identity.deceased')
    expect(await phone.call('authorization.listGrants', {})).toMatchObject({ grants: [{ orgCode: '455404507' }] })
    expect(await scene.texts()).toEqual([])
  },
}
