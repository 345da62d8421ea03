import { sm2Check, sm2PublicKey, sm2Signer } from './sm2Signer'

/** GB/T 32918.5-2017, annex A.2: key, message and signature over the recommended curve. */
const standard = {
  privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  message: 'message digest',
  r: 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3',
  s: 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
}
const derOf = (r: string, s: string) => `3046022100${r}022100${s}`

test('the standard’s own key and signature', async () => {
  expect(sm2PublicKey(standard.privateKey)).toBe(standard.publicKey)
  expect(await sm2Check(standard.publicKey).isValid(standard.message, derOf(standard.r, standard.s))).toBe(true)
})

test('what is signed is valid for its key and its text, and for nothing else', async () => {
  const [own, other] = ['5e'.repeat(32), '1f'.repeat(32)]
  const signature = await sm2Signer(own).sign('签名存证')
  expect(await sm2Check(sm2PublicKey(own)).isValid('签名存证', signature)).toBe(true)
  expect(await sm2Check(sm2PublicKey(own)).isValid('签名存证 ', signature)).toBe(false)
  expect(await sm2Check(sm2PublicKey(other)).isValid('签名存证', signature)).toBe(false)
  for (const garbage of ['', 'zz', signature.slice(2), `${signature}00`]) {
    expect(await sm2Check(sm2PublicKey(own)).isValid('签名存证', garbage)).toBe(false)
  }
})

test('the same text signed twice is two signatures: the nonce is fresh', async () => {
  const signer = sm2Signer(standard.privateKey)
  expect(await signer.sign('a')).not.toBe(await signer.sign('a'))
})
