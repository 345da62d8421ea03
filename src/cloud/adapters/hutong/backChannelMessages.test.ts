import { readDocumentNumber } from '../../../contract/identity/documentNumber'
import type { DocumentType } from '../../../contract/identity/documentType'
import { accessRequestsCreate } from '../../../contract/upstream/hutong/backChannel/accessRequestsCreate'
import type { BackChannelHandlers } from '../../backChannel'
import { answerBackChannel } from './backChannelMessages'
import { sm4Encrypt } from './sm4'

const reading = { sm4Key: '00112233445566778899aabbccddeeff', today: '2026-11-21' }
const done = { returnCode: '1', returnDesc: '成功' } as const

/** Under which number a hospital's request arrives. */
async function askedFor(documentType: string, written: string): Promise<string | null> {
  let asked: string | null = null
  const handlers: BackChannelHandlers = {
    async createAccessRequest({ documentNumber }) {
      asked = documentNumber
      return done
    },
    verifyCode: async () => done,
    checkGrant: async () => done,
    reportAccess: async () => done,
    takeWindowProof: async () => done,
  }
  const documentNumber = sm4Encrypt(reading.sm4Key, written)
  const who = { orgCode: '455404501', orgName: '协和医院', department: '内科', staffNo: 'zs1001', staffName: '张三' }
  const body = { kind: 'wechat', visitType: 'outpatient', ...who, documentType, documentNumber, patientName: '测试' }
  await answerBackChannel(handlers, reading, accessRequestsCreate.path, body)
  return asked
}

test.each<[DocumentType, string, string]>([
  ['08', 'a123456(3)', '　Ａ１２３ ４５６（３） '],
  ['08', 'A1234563', 'A123456(3)'],
  ['08', '1234567(8)', '１２３４５６７ ８'],
  ['07', '0012345678(B)', '00 12345678b'],
  ['06', 'h1234567890', 'Ｈ12345678 90'],
  ['01', '34052419800101001x', '340524 19800101 001Ｘ'],
  ['99', '4401061990010100201', '440106199001010 0201'],
])('%s: the number %s that a person typed is found by a hospital that writes %s', async (type, typed, written) => {
  const read = readDocumentNumber(type, typed, reading.today)
  if (!read.ok) throw new Error(read.finding.is)
  expect(await askedFor(type, written)).toBe(read.number)
})

test('a number that no rule of ours takes arrives as it is, without blanks; nothing arrives for nothing', async () => {
  expect(await askedFor('01', ' 123 x ')).toBe('123X')
  expect(await askedFor('01', '　')).toBeNull()
  expect(await askedFor('42', '34052419800101001X')).toBeNull()
})
