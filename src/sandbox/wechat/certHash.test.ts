import { publishedCertHash } from '../../contract/upstream/wechat/face'
import { certHash } from './certHash'

test('the published cert_hash comes out', () => {
  const { certType, certName, certNo, hash } = publishedCertHash
  expect(certHash({ type: certType, name: certName, number: certNo })).toBe(hash)
})
