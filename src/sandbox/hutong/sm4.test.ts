import { publishedPrivilege } from '../../contract/upstream/hutong/getPrivilege'
import { openSm4, sealSm4 } from './sm4'

const { key, plain, param, idcard, patientIdcard } = publishedPrivilege

test('the published param comes out byte for byte, both ways', () => {
  expect(sealSm4(key, plain)).toBe(param)
  expect(openSm4(key, param)).toBe(plain)
})

test('the published patientIdcard comes out byte for byte, both ways', () => {
  expect(sealSm4(key, idcard)).toBe(patientIdcard)
  expect(openSm4(key, patientIdcard)).toBe(idcard)
})

test('what was not sealed with the key is null, not an exception', () => {
  expect(openSm4(key, 'xyz')).toBeNull()
  expect(openSm4(key, '')).toBeNull()
  expect(openSm4(key, '00112233445566778899aabbccddeeff')).toBeNull()
  expect(openSm4('00000000000000000000000000000000', param)).toBeNull()
})
