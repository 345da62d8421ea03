import { sealedVault } from './sealedVault'

const k1 = { id: 'k1', secret: '11'.repeat(32) }
const k2 = { id: 'k2', secret: '22'.repeat(32) }

test('opens what it sealed, differently each time', () => {
  const vault = sealedVault([k1])
  const once = vault.seal('resident.name', '欧阳·𠮷')
  expect(vault.open('resident.name', once)).toBe('欧阳·𠮷')
  expect(vault.seal('resident.name', '欧阳·𠮷')).not.toBe(once)
  expect(once).not.toContain('欧阳')
})

test('a value for another purpose, or changed by one bit, does not open', () => {
  const vault = sealedVault([k1])
  const sealed = vault.seal('resident.name', '林秀兰')
  expect(() => vault.open('resident.number', sealed)).toThrow()
  const [id = '', iv = '', body = '', mac = ''] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0)
  expect(() => vault.open('resident.name', [id, iv, bytes.toString('base64url'), mac].join('.'))).toThrow()
})

test('after a rotation the old values open, new ones are sealed by the new key, look-ups stay', () => {
  const before = sealedVault([k1])
  const after = sealedVault([k2, k1])
  const old = before.seal('resident.name', '陈志强')
  expect(after.open('resident.name', old)).toBe('陈志强')
  expect(after.seal('resident.name', '陈志强').startsWith('k2.')).toBe(true)
  expect(after.lookup('resident.document', '01|1')).toBe(before.lookup('resident.document', '01|1'))
})

test('look-ups of different purposes never meet', () => {
  const vault = sealedVault([k1])
  expect(vault.lookup('a', 'x')).not.toBe(vault.lookup('b', 'x'))
  expect(sealedVault([k2]).lookup('a', 'x')).not.toBe(vault.lookup('a', 'x'))
})
