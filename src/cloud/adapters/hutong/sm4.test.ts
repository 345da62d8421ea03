import { sm4 as smCryptoSm4 } from 'sm-crypto'
import { publishedPrivilege } from '../../../contract/upstream/hutong/getPrivilege'
import { sm4Decrypt, sm4Encrypt } from './sm4'

test('the published param of the view interface, byte for byte, both ways', () => {
  expect(sm4Encrypt(publishedPrivilege.key, publishedPrivilege.plain)).toBe(publishedPrivilege.param)
  expect(sm4Decrypt(publishedPrivilege.key, publishedPrivilege.param)).toBe(publishedPrivilege.plain)
})

test('the published patientIdcard, byte for byte', () => {
  expect(sm4Encrypt(publishedPrivilege.key, publishedPrivilege.idcard)).toBe(publishedPrivilege.patientIdcard)
})

test('Node’s SM4 and sm-crypto’s give the same bytes', () => {
  for (const plain of ['a', '0123456789abcdef', '张三·𠮷', 'x'.repeat(1000)]) {
    expect(sm4Encrypt(publishedPrivilege.key, plain)).toBe(smCryptoSm4.encrypt(plain, publishedPrivilege.key))
  }
})

test('what is not cipher text of this key opens to nothing', () => {
  expect(sm4Decrypt('00'.repeat(16), publishedPrivilege.param)).toBeNull()
  expect(sm4Decrypt(publishedPrivilege.key, 'zz')).toBeNull()
})
