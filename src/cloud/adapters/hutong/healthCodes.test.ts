import { createServer, type Server } from 'node:http'
import { Agent } from 'undici'
import type { Log } from '../../ports'
import { systemRandom } from '../random/systemRandom'
import { createCircuits } from './circuit'
import { hutongHealthCodes } from './healthCodes'
import { sm4Decrypt, sm4Encrypt } from './sm4'

const sm4Key = '00112233445566778899aabbccddeeff'
const person = { documentType: '01', documentNumber: '440104198001010011' } as const
const times = { issuedAt: '2026-11-21T01:00:00.000Z', validUntil: '2026-11-21T01:10:00.000Z' }
const code = { mediaType: 'image/png', image: 'iVBORw0KGgo=', ...times }

type Plain = Record<string, unknown>

/** An authority that answers as it is told, by the question. */
let answer: (question: Plain) => Plain
let authority: Server
let baseUrl = ''
const dispatcher = new Agent()
beforeAll(async () => {
  authority = createServer((request, response) => {
    const parts: Buffer[] = []
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        const { data } = JSON.parse(Buffer.concat(parts).toString())
        const plain = answer(JSON.parse(sm4Decrypt(sm4Key, data) ?? ''))
        response.end(JSON.stringify({ data: sm4Encrypt(sm4Key, JSON.stringify(plain)) }))
      })
  })
  await new Promise<void>((ready) => authority.listen(0, '127.0.0.1', ready))
  const address = authority.address()
  baseUrl = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
})
afterAll(async () => {
  await dispatcher.destroy()
  authority.closeAllConnections()
  await new Promise((closed) => authority.close(closed))
})

async function shown(result: (question: Plain) => Plain) {
  const alarms: string[] = []
  const log: Log = { call: () => undefined, upstream: () => undefined, bug: () => undefined, alarm: ({ what }) => void alarms.push(what) }
  const link = {
    credentials: { paasId: 'p', paasToken: 't' },
    ...{ sm4Key, dispatcher, random: systemRandom, circuits: createCircuits() },
    clock: { now: () => new Date(times.issuedAt) },
  }
  answer = (question) => ({ returnCode: '1', returnDesc: '成功', result: result(question) })
  return { shown: await hutongHealthCodes(link, baseUrl, log).show(person), alarms }
}

test('the picture as issued, with its times; none where the authority has none', async () => {
  const whole = await shown(({ question }) => ({ ...person, question, code }))
  expect(whole).toEqual({
    shown: {
      kind: 'issued',
      image: `data:image/png;base64,${code.image}`,
      issuedAt: new Date(times.issuedAt),
      validUntil: new Date(times.validUntil),
    },
    alarms: [],
  })
  expect(await shown(({ question }) => ({ ...person, question, code: null }))).toEqual({ shown: { kind: 'none' }, alarms: [] })
})

test.each<[string, (question: Plain) => Plain]>([
  ['otherPerson', ({ question }) => ({ ...person, documentNumber: '440104199002020022', question, code })],
  ['otherPerson', ({ question }) => ({ ...person, documentType: '03', question, code })],
  ['otherQuestion', () => ({ ...person, question: 'another', code })],
  ['notARecord', ({ question }) => ({ ...person, question, code: { ...code, mediaType: 'image/svg+xml' } })],
  ['notARecord', ({ question }) => ({ ...person, question, code: { ...code, image: '<svg onload=alert(1)>' } })],
  ['notARecord', ({ question }) => ({ ...person, question, code: { ...code, image: 'A'.repeat(64 * 1024) } })],
  ['notARecord', ({ question }) => ({ ...person, question })],
])('%s: not shown, and somebody is told', async (what, result) => {
  expect(await shown(result)).toEqual({ shown: { kind: 'refused' }, alarms: [what] })
})
