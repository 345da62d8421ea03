import { publishedCertHash } from '../../../contract/upstream/wechat/face'
import { certHash } from './certHash'

test('the hash of WeChat’s own page', () => {
  const { certType, certName, certNo, hash } = publishedCertHash
  expect(certHash(certType, certName, certNo)).toBe(hash)
})
