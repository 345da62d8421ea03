import { execFileSync } from 'node:child_process'
import { appendFileSync, createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import { inProject } from '../../config/paths'
import { findTrace, readTraceId } from '../../src/cloud/support/traceLines'
import { traceWords } from '../../src/cloud/support/traceWords'
import { registerCheck } from '../../src/contract/upstream/hutong/recordService'
import { bundleCloud, type CloudBundle, type CloudProcess, startCloudProcess } from '../cloudProcess'
import { firstDoctor } from '../doctor'
import { recordFigure } from '../figures'
import { Patient, rawCall, type SyntheticResident, syntheticResidents, textSm3 } from '../patient'
import { type Outside, startOutside } from '../stack'
import { isAdult } from '../standingGrants'

import { until } from '../until'
import { post } from './recording'

let outside: Outside
let bundle: CloudBundle
let cloud: CloudProcess
let folder: string
let patient: Patient
let others: SyntheticResident[]
beforeAll(async () => {
  outside = await startOutside()
  folder = mkdtempSync(join(tmpdir(), 'jiandang-trace-'))
  bundle = await bundleCloud()
  const log = join(folder, 'cloud.log')
  cloud = await startCloudProcess(bundle, { ...outside.environment, LOG_LEVEL: 'info' }, (text) => appendFileSync(log, text))
  const [person, ...rest] = (await syntheticResidents(outside)).filter(isAdult)
  if (!person) throw new Error('the sandbox has no residents')
  others = rest
  patient = await (await (await new Patient(outside, person).signIn()).bindPhone()).verifyRealName()
}, 120_000)
afterAll(async () => {
  await cloud?.end()
  bundle?.remove()
  await outside?.close()
  rmSync(folder, { recursive: true, force: true })
})

const answered = z.object({ traceId: z.string(), error: z.object({ code: z.string() }).optional() })
const ask = async (name: string, body: unknown, session = patient.session) =>
  answered.parse((await rawCall(outside, name, body, session || undefined)).body)
const input = (given: object = {}) => ({ input: given })

/** The command as support types it. */
function trace(...args: string[]): { said: string; code: number } {
  try {
    return {
      said: execFileSync(process.execPath, ['--import', 'tsx', 'config/trace.ts', ...args], { cwd: inProject(''), encoding: 'utf8' }),
      code: 0,
    }
  } catch (error) {
    return { said: String(Object(error).stdout), code: Number(Object(error).status) }
  }
}

test('one ok answer and failing ones of every kind: each number finds its lines, in words', async () => {
  const stranger = await (await new Patient(outside, others[0] ?? patient.person).signIn()).bindPhone()
  const notice = await stranger.call('consent.notice', {})
  const agreed = { version: notice.version, textSm3: textSm3(notice) }
  const { documentNumber, name } = stranger.person
  const typed = { documentType: '01', documentNumber, notice: agreed }
  const wanted: [string, { traceId: string; error?: { code: string } | undefined }][] = [
    ['ok', await ask('authorization.listGrants', input())],
    ['level.tooLow', await ask('record.list', input())],
    ['session.required', await ask('identity.me', input(), 'no-such-session')],
    ['resource.notFound', await ask('nothing.here', input())],
    ['input.invalid', await ask('authorization.listRequests', input({ anything: 1 }))],
    ['input.tooLarge', await ask('identity.me', input({ word: 'x'.repeat(70_000) }))],
    ['identity.loginRejected', await ask('identity.signIn', input({ code: 'expired' }), '')],
    ['identity.nameMismatch', await ask('identity.verifyRealName', input({ ...typed, name: `${name}某` }), stranger.session)],
    ['identity.faceConsentRequired', await ask('identity.startFace', input())],
    ['consent.notGiven', await ask('consent.withdraw', input({ document: 'messages' }))],
    ['consent.required', await ask('message.recordAnswers', input({ answers: [{ use: 'request', answer: 'accept' }] }))],
  ]
  const proof = { kind: 'identity', org: firstDoctor.org, staff: firstDoctor.staff, patient: patient.person.residentId, pin: '730915' }
  await post(`${outside.sandboxUrl}/window/proofs`, proof)
  wanted.push(['ok', await ask('identity.sendPinCode', input({ purpose: 'finishPin' }))])
  await outside.control.fault({ path: `/records${registerCheck.path}`, kind: 'status500', count: 1 })
  wanted.push(['upstream.province', await ask('identity.verifyRealName', input({ ...typed, name }), stranger.session)])

  const found = await Promise.all(
    wanted.map(async ([code, { traceId, error }]) => {
      expect([code, error?.code ?? 'ok']).toEqual([code, code])
      const said = await until(
        () => inThisProcess(traceId),
        (words) => words.startsWith('编号'),
      )
      expect([code, said]).toEqual([code, expect.stringContaining(code === 'ok' ? '成功' : code)])
      return said
    }),
  )
  recordFigure('答复的编号找得到日志', `${found.length}/${wanted.length}`, `${wanted.length}/${wanted.length}`)
  const [named, sms, lost, login] = [7, 11, 12, 6].map((place) => found[place])
  expect(named).toMatch(/问省平台 登记库核对：有答复，[\d.]+ 毫秒\n.*identity\.verifyRealName.*：S06 identity\.nameMismatch/)
  expect(named).toContain('对患者说：姓名与证件不一致，请核对。')
  expect(sms).toContain('问短信 发送：有答复')
  expect(lost).toContain('问省平台 登记库核对：没有答复')
  expect(login).toMatch(/问微信 登录凭证：答复是不行（errcode \d+）/)
  // Nobody is in any of them.
  for (const { person } of [patient, stranger]) {
    for (const value of [person.name, person.documentNumber, person.openid]) expect(found.join('\n')).not.toContain(value)
  }

  const { traceId } = wanted[1]?.[1] ?? { traceId: '' }
  const read = `${traceId.slice(0, 4)}-${traceId.slice(4, 8)}`.toUpperCase()
  expect(trace(read, join(folder, 'cloud.log'))).toEqual({
    said: expect.stringMatching(/A05 level\.tooLow[\s\S]*这一步需要更高的认证等级/),
    code: 0,
  })
  expect(trace('ffffffff', join(folder, 'cloud.log'))).toEqual({ said: expect.stringContaining('没有编号'), code: 1 })
}, 90_000)

async function inThisProcess(traceId: string): Promise<string> {
  const wanted = readTraceId(traceId) ?? ''
  const lines = createInterface({ input: createReadStream(join(folder, 'cloud.log')) })
  return traceWords(await findTrace(wanted, lines), traceId)
}
