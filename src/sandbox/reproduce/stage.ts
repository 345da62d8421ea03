import type { OperationName } from '../../contract/operations'
import type { DiagnosisStep } from '../../contract/support/diagnosis'
import { codeAuthRecPath } from '../../contract/upstream/hutong/codeAuthRec'
import { kinCheck, recordEntry, recordList, registerCheck, relationCheck } from '../../contract/upstream/hutong/recordService'
import { ticketsAct } from '../../contract/upstream/hutong/tickets'
import { smsSendPath } from '../../contract/upstream/sms/send'
import { getVerifyIdPath, queryVerifyInfoPath } from '../../contract/upstream/wechat/face'
import { jscode2sessionPath, phoneNumberPath } from '../../contract/upstream/wechat/login'
import { soterVerifyPath } from '../../contract/upstream/wechat/soter'
import { freeze, type Scene } from './scene'

export interface StageOptions {
  /** Whether what failed the call from outside is made to fail again; without it only the person's state is. */
  readonly faults: boolean
}

const province = (path: string) => `/records${path}`

/** Whom an operation asks on its way: there the same fault is set again. */
const asks: { readonly [Name in OperationName]?: readonly string[] } = {
  'identity.signIn': [jscode2sessionPath],
  'identity.bindPhone': [phoneNumberPath],
  'identity.startFace': [getVerifyIdPath],
  'identity.finishFace': [queryVerifyInfoPath],
  'identity.finishSoter': [soterVerifyPath],
  'identity.verifyRealName': [province(registerCheck.path)],
  'identity.vouch': [province(kinCheck.path), province(registerCheck.path)],
  'family.addWard': [province(relationCheck.path), province(registerCheck.path)],
  'family.upgradeNumber': [province(relationCheck.path)],
  'record.overview': [province(recordList.path)],
  'record.list': [province(recordList.path)],
  'record.trend': [province(recordList.path)],
  'record.vaccineStanding': [province(recordList.path), province(registerCheck.path)],
  'record.takeCopy': [province(recordList.path)],
  'record.entry': [province(recordEntry.path)],
  'ticket.report': [province(recordEntry.path)],
  'ticket.act': [province(ticketsAct.path)],
  'authorization.revokeGrant': [codeAuthRecPath],
}

/** Signing in again is the only thing that such an operation asks WeChat for. */
const wechatItself: readonly OperationName[] = [
  'identity.signIn',
  'identity.bindPhone',
  'identity.startFace',
  'identity.finishFace',
  'identity.finishSoter',
]

/** Makes the outside as it was for exactly this call; answers how it is put back. */
export async function stage(
  scene: Scene,
  step: DiagnosisStep,
  options: StageOptions,
  subject: string | undefined,
): Promise<() => Promise<void>> {
  const { outcome } = step
  if (step.operation === undefined || step.operation === 'other') return async () => undefined
  if (options.faults) await failOutside(scene, step.operation, outcome)
  if (outcome === 'authorization.requestClosed') await closeElsewhere(scene, subject)
  if (outcome === 'family.frozen') await freezeOnce(scene, subject)
  if (outcome === 'resource.notFound' && subject !== undefined) await endActing(scene, subject)
  return async () => {
    scene.phone.takeRoad('open')
    await scene.doors.clearFaults()
    for (const { path, kind } of scene.standing) await scene.doors.fault(path, kind)
  }
}

async function failOutside({ phone, doors }: Scene, operation: OperationName, outcome: string): Promise<void> {
  const failAll = async (kind: string) => {
    for (const path of asks[operation] ?? []) await doors.fault(path, kind)
  }
  switch (outcome) {
    case 'client.offline':
      return phone.takeRoad('offline')
    case 'client.garbled':
      return phone.takeRoad('garbled')
    case 'client.loginUnavailable':
      phone.dropSession()
      return phone.takeRoad('noWechat')
    case 'upstream.sms':
      return doors.fault(`/sms${smsSendPath}`, 'status500')
    case 'upstream.province':
      return failAll('status500')
    case 'upstream.answerRefused':
      return failAll('otherPerson')
    case 'upstream.wechat':
      if (wechatItself.includes(operation)) return failAll('status500')
      phone.dropSession()
      return doors.fault(jscode2sessionPath, 'status500')
  }
}

/** Answered in the meantime on another phone of the same person. */
async function closeElsewhere({ secondPhone }: Scene, subject: string | undefined): Promise<void> {
  const { requests } = await secondPhone.must('authorization.listRequests', {}, { subject })
  for (const { requestId } of requests) await secondPhone.must('authorization.declineRequest', { requestId }, { subject })
}

async function freezeOnce(scene: Scene, subject: string | undefined): Promise<void> {
  const { wards } = await scene.secondPhone.must('family.list', {})
  if (wards.some(({ residentId, frozen }) => residentId === subject && frozen)) return
  await freeze(scene)
}

/** The guardianship ended in the meantime. */
async function endActing({ secondPhone }: Scene, subject: string): Promise<void> {
  await secondPhone.must('family.removeWard', { residentId: subject })
}
