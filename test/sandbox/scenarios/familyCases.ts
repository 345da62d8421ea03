import type { Patient } from '../../patient'
import { until } from '../../until'
import type { Case, Scene } from './scene'

const wardsOf = async (patient: Patient) => (await patient.call('family.list', {})).wards

/** Before and after China's midnight. */
async function overMidnight(scene: Scene, motherId: string, childId: string) {
  const mother = await scene.proven(motherId)
  await mother.addWard(await scene.resident(childId))
  const before = await wardsOf(mother)
  await scene.stack.control.advance(601)
  return { before, after: await wardsOf(mother) }
}

export const familyCases: Readonly<Record<string, Case>> = {
  async newborn(scene) {
    const mother = await scene.phone('r003')
    const [ward] = await wardsOf(mother)
    expect(ward).toMatchObject({ name: '黎乐言', numberKind: 'newborn', relation: 'mother' })
    const { requests } = await mother.call('authorization.listRequests', {}, { subject: ward?.residentId })
    expect(requests).toMatchObject([{ department: '儿科' }])
    expect((await mother.call('authorization.listRequests', {})).requests).toEqual([])
  },

  async newbornToId(scene) {
    const child = await scene.resident('r004')
    expect(child.documentType).toBe('01')
    const mother = await scene.proven('r003')
    const [known] = await wardsOf(mother)
    const subject = known?.residentId ?? (await mother.addWard(child))
    if (known?.numberKind === 'newborn') await mother.call('family.upgradeNumber', { documentNumber: child.documentNumber }, { subject })
    expect(await wardsOf(mother)).toMatchObject([{ residentId: subject, numberKind: 'idNumber' }])
  },

  async turning14(scene) {
    const { before, after } = await overMidnight(scene, 'r041', 'r040')
    expect(before).toMatchObject([{ band: '8-13', nextHandOver: { age: 14, daysLeft: 1 } }])
    expect(after).toMatchObject([{ band: '14-17', nextHandOver: { age: 18 } }])
  },

  async turning18(scene) {
    const { before, after } = await overMidnight(scene, 'r044', 'r043')
    expect(before).toMatchObject([{ band: '14-17', nextHandOver: { age: 18, daysLeft: 1 } }])
    expect(after).toEqual([])
  },

  async guardiansInDispute(scene) {
    for (const parent of ['r047', 'r048']) {
      const phone = await scene.phone(parent)
      const [ward] = await wardsOf(phone)
      expect(ward).toMatchObject({ name: '龚乐瑶', frozen: true, otherGuardians: 1 })
      expect(await scene.outcome(phone, 'authorization.listRequests', {}, { subject: ward?.residentId })).toBe('family.frozen')
    }
  },

  async guardianEndedByWindow(scene) {
    const mother = await scene.phone('r019')
    expect(
      await until(
        () => wardsOf(mother),
        (wards) => wards.length === 0,
      ),
    ).toEqual([])
    const { messages } = await mother.call('message.list', {})
    expect(messages.map(({ kind }) => kind)).toContain('guardianEnded')
    const father = await scene.proven('r002')
    await father.addWard(await scene.resident('r011'))
    expect(await wardsOf(father)).toMatchObject([{ name: '陈沐阳', otherGuardians: 0 }])
  },
}
