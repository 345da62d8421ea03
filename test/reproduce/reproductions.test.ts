import { sm2 } from 'sm-crypto'
import type { Diagnosis } from '../../src/contract/support/diagnosis'
import { readDiagnosis } from '../../src/sandbox/reproduce/readDiagnosis'
import { type ReplayOptions, replay } from '../../src/sandbox/reproduce/replay'
import { reportOf } from '../../src/sandbox/reproduce/report'
import { deep } from '../deep'
import { recordFigure } from '../figures'
import { type Stack, startStack } from '../stack'
import { type RecordingStage, recordingStage } from './recording'
import { accessRecordings } from './recordings/accessRecordings'
import { familyRecordings } from './recordings/familyRecordings'
import { identityRecordings } from './recordings/identityRecordings'
import { recordRecordings } from './recordings/recordRecordings'

const all = [...identityRecordings, ...familyRecordings, ...accessRecordings, ...recordRecordings]
const recordings = deep ? all : all.filter(({ always }) => always)
const support = sm2.generateKeyPairHex()

/** One system where people run into failures, and another that has never seen any of them. */
let recorded: Stack
let fresh: Stack
let stage: RecordingStage
beforeAll(async () => {
  recorded = await startStack()
  fresh = await startStack()
  stage = await recordingStage(recorded)
}, 90_000)
afterAll(async () => {
  await recorded?.close()
  await fresh?.close()
})

const taken = new Set<string>()
const read = new Map<string, Diagnosis>()
const landed: string[] = []

function again(diagnosis: Diagnosis, options: Partial<ReplayOptions> = {}) {
  const { cloudUrl, sandboxUrl } = fresh
  return replay({ cloudUrl, sandboxUrl }, diagnosis, { once: true, faults: true, taken, ...options })
}

test.each(recordings)(
  '$name: $code',
  async ({ name, code, record }) => {
    const phone = await record(stage)
    const pasted = await phone.diagnosisCode(support.publicKey)
    await recorded.control.clearFaults()
    const opened = readDiagnosis(pasted, support.privateKey)
    if (!opened.ok) throw new Error(opened.message)
    read.set(name, opened.diagnosis)
    const made = await again(opened.diagnosis)
    const report = reportOf(made, opened.diagnosis)
    expect([made.failing?.outcome, report]).toEqual([code, report])
    expect([made.same, report]).toEqual([true, report])
    landed.push(name)
  },
  60_000,
)

test('every one of them lands on the same code', () => {
  recordFigure('诊断码重现：落在同一个错误码', `${landed.length}/${recordings.length}`, deep ? '30/30' : '10/10（test:deep 30/30）')
  expect(recordings).toHaveLength(deep ? 30 : 10)
  expect(landed).toHaveLength(recordings.length)
})

test('the control: with another level it does not land, and the first difference is named', async () => {
  const { person, ...diagnosis } = diagnosisOf('只实名就同意医院查看')
  const made = await again({ ...diagnosis, person: { ...person, level: 2 }, flags: { ...diagnosis.flags, phoneBound: true } })
  expect([made.same, made.difference?.step.operation, made.difference?.here]).toEqual([false, 'consent.sign', 'ok'])
  expect(reportOf(made, diagnosisOf('只实名就同意医院查看'))).toContain('第一处不同：consent.sign，手机上是 A05 level.tooLow')
}, 60_000)

test('the control: without the fault it does not land', async () => {
  const made = await again(diagnosisOf('省平台答了别人的档案'), { faults: false })
  expect([made.same, made.difference?.here]).toEqual([false, 'ok'])
}, 60_000)

test('without --once it stops before the failing step, and says where it is', async () => {
  const made = await again(diagnosisOf('姓名填错'), { once: false })
  expect(made.steps.at(-1)).toMatchObject({ step: { operation: 'identity.verifyRealName' }, here: null })
  expect([made.difference, made.steps.slice(0, -1).every(({ step, here }) => here === null || here === step.outcome)]).toEqual([null, true])
  expect(reportOf(made, diagnosisOf('姓名填错'))).toMatch(/停在这一步之前[\s\S]*下一步就是出错的那一步：identity\.verifyRealName/)
}, 60_000)

function diagnosisOf(name: string): Diagnosis {
  const diagnosis = read.get(name)
  if (!diagnosis) throw new Error(`${name} was not recorded`)
  return diagnosis
}
