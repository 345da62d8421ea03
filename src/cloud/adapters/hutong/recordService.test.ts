import { createServer, type Server } from 'node:http'
import { Agent } from 'undici'
import { systemRandom } from '../random/systemRandom'
import { createCircuits } from './circuit'
import { hutongRegister } from './registers'
import { sm4Encrypt } from './sm4'

const sm4Key = '00112233445566778899aabbccddeeff'
const dispatcher = new Agent()
let province: Server
let baseUrl = ''
let birthDate: unknown = '1980-01-01'
beforeAll(async () => {
  province = createServer((request, response) => {
    request.resume().on('end', () => {
      const result = { match: 'same', birthDate, sex: 'male', phone: '13900000000' }
      response.end(JSON.stringify({ data: sm4Encrypt(sm4Key, JSON.stringify({ returnCode: '1', returnDesc: '成功', result })) }))
    })
  })
  await new Promise<void>((ready) => province.listen(0, '127.0.0.1', ready))
  const address = province.address()
  baseUrl = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
})
afterAll(async () => {
  await dispatcher.destroy()
  await new Promise((closed) => province.close(closed))
})

/** By the age that is told here a child under 14 is found out: without it nobody may be said to be old enough. */
test.each([
  { told: '', kind: 'unavailable' },
  { told: '19800101', kind: 'unavailable' },
  { told: '1980-02-30', kind: 'unavailable' },
  { told: '1980/01/01', kind: 'unavailable' },
  { told: null, kind: 'unavailable' },
  { told: '1980-01-01', kind: 'same' }, // the control
])('the register’s birth date $told: $kind', async ({ told, kind }) => {
  birthDate = told
  const credentials = { paasId: 'p', paasToken: 't' }
  const clock = { now: () => new Date('2026-11-21T01:00:00.000Z') }
  const link = { credentials, sm4Key, clock, random: systemRandom, dispatcher, circuits: createCircuits() }
  const checked = await hutongRegister(link, baseUrl).check({ documentType: '01', documentNumber: '440104198001010011', name: '测试' })
  expect(checked.kind).toBe(kind)
})
