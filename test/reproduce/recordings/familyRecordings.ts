import { Patient } from '../../patient'
import { agreed, level2, type Person, type Recording, type RecordingStage, stepUp } from '../recording'
import type { RecordingPhone } from '../recordingPhone'

const always = true

/** A mother who has added her child, and now acts for it on this phone. */
async function actingForChild(stage: RecordingStage) {
  const { child, mother, father } = stage.family()
  const { patient, phone } = await level2(stage, mother)
  await patient.addWard(child)
  phone.page('packages/family/list')
  const [ward] = (await phone.must('family.list', {})).wards
  if (!ward) throw new Error('the child was not added')
  phone.actFor(ward)
  phone.page('pages/home')
  return { child, father, patient, phone, wardId: ward.residentId }
}

async function add(phone: RecordingPhone, { documentNumber, name }: Pick<Person, 'documentNumber' | 'name'>): Promise<void> {
  phone.page('packages/family/add')
  const { agreement } = await phone.must('consent.current', { document: 'guardian' })
  await phone.ask('family.addWard', { documentType: '01', documentNumber, name, agreed: agreed(agreement) })
}

export const familyRecordings: readonly Recording[] = [
  {
    name: '添加别人的孩子',
    code: 'family.notGuardian',
    always,
    async record(stage) {
      const { child } = stage.family()
      const { phone } = await level2(stage)
      await stepUp(stage, phone)
      await add(phone, child)
      return phone
    },
  },
  {
    name: '监护人有争议时看孩子的申请',
    code: 'family.frozen',
    async record(stage) {
      const { child, father, phone, wardId } = await actingForChild(stage)
      await phone.must('authorization.listRequests', {})
      const other = await new Patient(stage.stack, father).becomeLevel2()
      await other.addWard(child)
      await other.call('family.freeze', {}, { subject: wardId })
      await phone.ask('authorization.listRequests', {})
      return phone
    },
  },
  {
    name: '代办关系已经结束',
    code: 'resource.notFound',
    async record(stage) {
      const { patient, phone, wardId } = await actingForChild(stage)
      await phone.must('authorization.listGrants', {})
      await patient.call('family.removeWard', { residentId: wardId, alsoRevoke: false })
      await phone.ask('authorization.listGrants', {})
      return phone
    },
  },
]
