import { sm2 } from 'sm-crypto'
import type { Diagnosis } from '../../contract/support/diagnosis'
import { writeCode } from '../../contract/support/diagnosisCode'
import { packDiagnosis } from '../../contract/support/packDiagnosis'
import { readDiagnosis } from './readDiagnosis'

const support = sm2.generateKeyPairHex()
const diagnosis: Diagnosis = {
  form: 1,
  at: '2026-11-21T06:00:00.000Z',
  app: '0.1.0',
  platform: 'weapp',
  library: '3.8.12',
  system: 'ios 17.2',
  language: 'hans',
  elder: true,
  person: { level: 2, proofDue: false, documentType: '01', age: 'from60', actingFor: null },
  counts: { 'grants.active': 2 },
  days: { 'grants.active': [12, 3] },
  ward: null,
  flags: { phoneBound: true },
  earlier: 0,
  steps: [{ after: 0, page: 'pages/home', operation: 'authorization.listGrants', outcome: 'upstream.province', took: 12, network: 'wifi' }],
  traceIds: ['3f9a1c2b-0000-4000-8000-000000000001'],
}

function sealed(packed: Uint8Array, key = support.publicKey): string {
  const hex = sm2.doEncrypt(Array.from(packed), key, 1)
  return writeCode(Uint8Array.from(Buffer.from(hex, 'hex')))
}
const code = sealed(packDiagnosis(diagnosis))
const read = (pasted: string, key = support.privateKey) => readDiagnosis(pasted, key)

test('what the phone sealed is what support reads, however the message broke it', () => {
  expect(read(code)).toEqual({ ok: true, diagnosis })
  expect(read(` ${code.replace(/(.{40})/g, '$1\n')}\n`)).toEqual({ ok: true, diagnosis })
})

test.each([
  ['cut off', code.slice(0, -20), '不完整'],
  ['of one letter only', 'D', '不完整'],
  // Not the last letter: some of its bits stand for nothing.
  ['changed on the way', `${code.slice(0, -9)}${code.at(-9) === 'A' ? 'B' : 'A'}${code.slice(-8)}`, '改动'],
  ['something else', '您好，我的健档打不开', '不是诊断码'],
  ['nothing at all', '', '不是诊断码'],
  ['of another key', sealed(packDiagnosis(diagnosis), sm2.generateKeyPairHex().publicKey), '另一把客服公钥'],
  ['of a form that is not known here', sealed(Uint8Array.from([9, ...packDiagnosis(diagnosis).slice(1)])), '不认识'],
  ['of bytes that are no diagnosis', sealed(Uint8Array.from([1, 2, 3, 4])), '不认识'],
])('%s is refused, and why', (_, pasted, why) => {
  expect(read(pasted)).toEqual({ ok: false, message: expect.stringContaining(why) })
})

test('a key that is none is said to be none', () => {
  expect(read(code, 'secret')).toEqual({ ok: false, message: expect.stringContaining('SUPPORT_SM2_PRIVATE_KEY') })
})
