import { Client } from 'pg'
import * as z from 'zod'
import { freePort } from '../../config/freePort'
import { accessRequestsCreate } from '../../src/contract/upstream/hutong/backChannel/accessRequestsCreate'
import { codesVerify } from '../../src/contract/upstream/hutong/backChannel/codesVerify'
import { doctors } from '../../src/sandbox/his/doctors'
import { bundleCloud, type CloudBundle, type CloudProcess, startCloudProcess } from '../cloudProcess'
import { deep } from '../deep'
import { recordFigure } from '../figures'
import { Patient, syntheticResidents } from '../patient'
import { type Asked, createRequest, sendMessage, signedMessage } from '../province'
import { type Seeded, seeded } from '../seeded'
import { type Outside, startOutside } from '../stack'
import { isAdult } from '../standingGrants'

/** `RACE_SEED=n` draws the same hospitals and numbers of verifiers again. */
const seed = Number(process.env.RACE_SEED ?? 1)
const codes = deep ? 10_000 : 100
const patientsAtOnce = deep ? 16 : 8

let outside: Outside
let bundle: CloudBundle
let clouds: CloudProcess[]
let urls: string[]
let patients: Patient[]
beforeAll(async () => {
  outside = await startOutside()
  bundle = await bundleCloud()
  const other = await freePort()
  clouds = [
    await startCloudProcess(bundle, outside.environment),
    await startCloudProcess(bundle, { ...outside.environment, PORT: String(other) }),
  ]
  urls = [outside.cloudUrl, `http://127.0.0.1:${other}`]
  const adults = (await syntheticResidents(outside)).filter(isAdult).slice(0, patientsAtOnce)
  patients = await Promise.all(adults.map((person) => new Patient(outside, person).becomeLevel2()))
}, 120_000)
afterAll(async () => {
  await Promise.all(clouds.map((cloud) => cloud.end()))
  await outside.close()
  bundle.remove()
})

const answerSchema = z.object({ returnCode: z.string(), reason: z.string().optional(), requestId: z.string().optional() })

function asked({ orgCode, staffNo, name, department }: (typeof doctors)[number]): Asked {
  return { orgCode, orgName: `医院${orgCode}`, department, staffNo, staffName: name }
}

async function province(process: number, path: string, body: object) {
  const { body: answer } = await sendMessage(
    urls[process % urls.length] ?? '',
    signedMessage(outside.environment, path, body, { now: new Date() }),
  )
  return answerSchema.parse(answer)
}

interface Raced {
  readonly successes: number
  readonly replayed: number
  readonly byOthers: number
}

/** One code, from the request to its use by several hands at once, and then once more on either process. */
async function race(patient: Patient, random: Seeded): Promise<Raced> {
  const doctor = asked(random.pick(doctors))
  const { requestId = '' } = await province(0, accessRequestsCreate.path, createRequest(outside.environment, patient.person, doctor))
  const { code } = await patient.codeFor(requestId)
  const verify = (process: number, who: Asked) =>
    province(process, codesVerify.path, { requestId, orgCode: who.orgCode, staffNo: who.staffNo, code })
  const stranger = asked(random.pick(doctors.filter(({ orgCode }) => orgCode !== doctor.orgCode)))
  const others = await Promise.all([verify(0, stranger), verify(1, { ...doctor, orgCode: stranger.orgCode })])
  const verifiers = random.between(2, 9)
  const answers = await Promise.all(Array.from({ length: verifiers }, (_, process) => verify(process, doctor)))
  const replays = await Promise.all([verify(0, doctor), verify(1, doctor)])
  const accepted = (list: readonly { returnCode: string }[]) => list.filter(({ returnCode }) => returnCode === '1').length
  return { successes: accepted(answers), replayed: accepted(replays), byOthers: accepted(others) }
}

test('one code, two to eight verifiers at once over two processes: exactly one success, no replay, nobody else', async () => {
  const results: Raced[] = []
  const begun = performance.now()
  await Promise.all(
    patients.map(async (patient, lane) => {
      const random = seeded(seed * 1_000 + lane)
      for (let turn = lane; turn < codes; turn += patients.length) results.push(await race(patient, random))
    }),
  )
  const wrong = results.filter(({ successes }) => successes !== 1).length
  const replayed = results.reduce((sum, result) => sum + result.replayed, 0)
  const byOthers = results.reduce((sum, result) => sum + result.byOthers, 0)
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  recordFigure(
    `两个进程、2–8 人同时输入同一个授权码`,
    `${results.length} 个码，不是恰好一次的 ${wrong}，重放成功 ${replayed}（${seconds} 秒）`,
    '0，0',
  )
  recordFigure('别的医院输入这个授权码', `${byOthers} / ${results.length}`, '0')
  expect({ codes: results.length, wrong, replayed, byOthers }).toEqual({ codes, wrong: 0, replayed: 0, byOthers: 0 })
}, 1_200_000)

test('control: who looks first and writes then says yes more than once', async () => {
  const clients = await Promise.all(
    [0, 1, 2, 3].map(async () => {
      const client = new Client({ connectionString: outside.databaseUrl })
      await client.connect()
      return client
    }),
  )
  const [first] = clients
  await first?.query('create table naive_code (id integer primary key, used boolean not null)')
  let doubled = 0
  for (let id = 0; id < 50; id += 1) {
    await first?.query('insert into naive_code values ($1, false)', [id])
    const answers = await Promise.all(
      clients.map(async (client) => {
        const { rows } = await client.query<{ used: boolean }>('select used from naive_code where id = $1', [id])
        if (rows[0]?.used !== false) return false
        await client.query('update naive_code set used = true where id = $1', [id])
        return true
      }),
    )
    if (answers.filter(Boolean).length > 1) doubled += 1
  }
  await Promise.all(clients.map((client) => client.end()))
  expect(doubled).toBeGreaterThan(0)
})
