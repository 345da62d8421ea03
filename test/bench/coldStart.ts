import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { inProject } from '../../config/paths'
import { backChannelDigest } from '../../src/cloud/adapters/hutong/backChannelGuard'
import { tifHeaders } from '../../src/cloud/adapters/hutong/tif'
import { grantsCheck } from '../../src/contract/upstream/hutong/backChannel/grantsCheck'
import { digestHeader } from '../../src/contract/upstream/hutong/tifHeaders'
import { Patient, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { atMost, type Figure, median } from './figure'

const rounds = 5
const limitMs = 250

/** Runs in a fresh node: from `require` to the first answer, without node's own start. */
const firstAnswer = `
  const started = performance.now()
  const { main } = require(process.argv[1])
  main(JSON.parse(process.argv[2])).then((answer) => {
    process.stdout.write(JSON.stringify({ ms: performance.now() - started, answer }) + '\\n', () => process.exit(0))
  })`

/** Each bundled function with a real PostgreSQL, its first call a real one. */
export async function measure(): Promise<Figure[]> {
  const stack = await startStack()
  try {
    const [person] = await syntheticResidents(stack)
    if (!person) throw new Error('the sandbox has no residents')
    const patient = await new Patient(stack, person).signIn()
    const events: Record<string, () => unknown> = {
      api: () => ({ operation: 'identity.me', input: {}, session: patient.session }),
      hutong: () => signedCheck(stack),
      timer: () => ({}),
    }
    const figures: Figure[] = []
    for (const [name, event] of Object.entries(events)) {
      const measured: number[] = []
      for (let round = 0; round < rounds; round += 1) measured.push(await coldCall(stack, person.openid, name, event()))
      figures.push(atMost(`dist/cloud/${name}: require to first answer`, median(measured), 'ms', limitMs))
    }
    return figures
  } finally {
    await stack.close()
  }
}

async function coldCall(stack: Stack, openid: string, name: string, event: unknown): Promise<number> {
  const bundle = inProject('dist/cloud', name, 'index.js')
  // The deployed function has no sandbox clock to ask first.
  const { CLOCK_BASE_URL: _clock, ...environment } = stack.environment
  const env = { ...environment, PATH: process.env.PATH, WX_OPENID: openid, TCB_SOURCE: 'wx_client' }
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', firstAnswer, bundle, JSON.stringify(event)], { env })
  const { ms, answer } = JSON.parse(stdout)
  const text = JSON.stringify(answer)
  if (!/"ok":true|"returnDesc":"没有这次申请|"driven":/.test(text.replaceAll('\\"', '"'))) throw new Error(`${name} answered ${text}`)
  return ms
}

function signedCheck(stack: Stack): unknown {
  const {
    HUTONG_BACKCHANNEL_PAAS_ID: paasId,
    HUTONG_BACKCHANNEL_PAAS_TOKEN: paasToken,
    HUTONG_BACKCHANNEL_DIGEST_KEY: digestKey,
  } = stack.settings
  const headers = tifHeaders({ paasId, paasToken }, new Date(), crypto.randomUUID())
  const message = { method: 'POST', path: grantsCheck.path, headers, rawBody: Buffer.from(JSON.stringify({ requestId: 'none' })) }
  const digest = backChannelDigest(digestKey, message, headers['x-tif-timestamp'], headers['x-tif-nonce'])
  return {
    httpMethod: message.method,
    path: message.path,
    headers: { ...headers, [digestHeader]: digest },
    body: message.rawBody.toString(),
    isBase64Encoded: false,
  }
}
