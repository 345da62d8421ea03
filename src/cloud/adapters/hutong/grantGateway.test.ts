import { publishedCodeAuthRec, publishedReturn } from '../../../contract/upstream/hutong/codeAuthRec'
import { publishedPrivilege } from '../../../contract/upstream/hutong/getPrivilege'
import { readSave, writeCodeAuthRec } from './grantGateway'

const order = {
  wanted: 'granted',
  documentNumber: publishedPrivilege.idcard,
  name: '张三',
  orgCode: '455404482',
  orgName: '测试机构名称',
} as const

test('the codec vector comes out byte for byte', () => {
  expect(writeCodeAuthRec(order, publishedPrivilege.key, 'ff8080818ab5cf57018b3bb2a4af0004')).toBe(publishedCodeAuthRec)
})

test('revocation differs in status alone', () => {
  const revoked = writeCodeAuthRec({ ...order, wanted: 'revoked' }, publishedPrivilege.key, 'ff8080818ab5cf57018b3bb2a4af0004')
  expect(revoked).toBe(publishedCodeAuthRec.replace('"status":"1"', '"status":"0"'))
})

test('the published answer, spaces and all, is a confirmation', () => {
  expect(readSave({ kind: 'answer', body: JSON.parse(publishedReturn) })).toEqual({ kind: 'confirmed' })
})

test.each([
  [{ returnCode: '0', returnDesc: '失败' }, 'refused'],
  [{ returnCode: '' }, 'unanswered'],
  [{ returnCode: 1 }, 'unanswered'],
  [{}, 'unanswered'],
  [null, 'unanswered'],
  ['<html>', 'unanswered'],
])('%j is read as %s', (body, kind) => {
  expect(readSave({ kind: 'answer', body })).toEqual({ kind })
})

test('lost on the way is unanswered; held back by the circuit is not sent at all', () => {
  expect(readSave({ kind: 'lost' })).toEqual({ kind: 'unanswered' })
  expect(readSave({ kind: 'notSent' })).toEqual({ kind: 'notSent' })
})
