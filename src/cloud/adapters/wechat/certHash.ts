import { createHash } from 'node:crypto'

/** cert_hash of queryverifyinfo: SHA-256 over the Base64 of each UTF-8 value (facts a1). */
export function certHash(certType: string, certName: string, certNo: string): string {
  const b64 = (value: string) => Buffer.from(value, 'utf8').toString('base64')
  const text = `cert_type=${b64(certType)}&cert_name=${b64(certName)}&cert_no=${b64(certNo)}`
  return createHash('sha256').update(text).digest('hex')
}
