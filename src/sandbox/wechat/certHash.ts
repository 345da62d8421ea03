import { createHash } from 'node:crypto'

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

/** cert_hash of queryverifyinfo (facts a1): SHA-256 over the three values, each Base64 of UTF-8. */
export function certHash(cert: { type: string; name: string; number: string }): string {
  const plain = `cert_type=${base64(cert.type)}&cert_name=${base64(cert.name)}&cert_no=${base64(cert.number)}`
  return createHash('sha256').update(plain, 'utf8').digest('hex')
}
