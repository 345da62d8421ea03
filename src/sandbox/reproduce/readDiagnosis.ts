import { sm2 } from 'sm-crypto'
import type { Diagnosis } from '../../contract/support/diagnosis'
import { readCode, type UnreadCode } from '../../contract/support/diagnosisCode'
import { unpackDiagnosis } from '../../contract/support/unpackDiagnosis'

export type ReadDiagnosis = { readonly ok: true; readonly diagnosis: Diagnosis } | { readonly ok: false; readonly message: string }

const unread: Record<UnreadCode, string> = {
  notACode: '这不是诊断码：诊断码以 D 开头，只有字母、数字、短横和下划线。',
  cutOff: '诊断码不完整，后面少了一截。请患者重新复制，整条发来。',
  changed: '诊断码在途中被改动过，与它自带的校验对不上。请患者重新复制，整条发来。',
}

const privateKeyPattern = /^[0-9a-f]{64}$/i

/** A code as it was pasted, opened with the support key. */
export function readDiagnosis(pasted: string, privateKey: string): ReadDiagnosis {
  if (!privateKeyPattern.test(privateKey)) return refused('SUPPORT_SM2_PRIVATE_KEY 应为64位十六进制。')
  const code = readCode(pasted)
  if (!code.ok) return refused(unread[code.why])
  const packed = opened(code.sealed, privateKey)
  if (packed === null) return refused('这把密钥打不开这条诊断码：它是用另一把客服公钥加密的。')
  const diagnosis = unpackDiagnosis(packed)
  return diagnosis ? { ok: true, diagnosis } : refused('诊断码的格式是这一版不认识的：患者的健档可能比这份源码新，请更新源码后再试。')
}

function refused(message: string): ReadDiagnosis {
  return { ok: false, message }
}

/** The hash inside tells whether it was this key's; null when it was not. */
function opened(sealed: Uint8Array, privateKey: string): Uint8Array | null {
  try {
    const plain = sm2.doDecrypt(Buffer.from(sealed).toString('hex'), privateKey, 1, { output: 'array' })
    return plain.length === 0 ? null : Uint8Array.from(plain)
  } catch {
    return null
  }
}
