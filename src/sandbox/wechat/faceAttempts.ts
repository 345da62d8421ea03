import { randomBytes } from 'node:crypto'
import { certHash } from './certHash'

export const verifyIdLifeSeconds = 3600
/** 未完成核身. */
export const notFinished = 10300

export interface FaceCertificate {
  name: string
  number: string
}

interface Attempt {
  outSeqNo: string
  openid: string
  certificate: FaceCertificate
  startedAt: number
  /** null until the person has been through it on the phone. */
  verifyRet: number | null
}

/** Face verifications of the last hour: the phone finishes them, the server asks for them. */
export interface FaceAttempts {
  /** @returns null when this out_seq_no was used before */
  start(attempt: { outSeqNo: string; openid: string; certificate: FaceCertificate }, now: Date): string | null
  /** @returns null when the verify_id is unknown, expired or finished */
  waiting(verifyId: string, now: Date): FaceCertificate | null
  finish(verifyId: string, verifyRet: number): void
  /** @returns null when the four do not belong together, or the verify_id has expired */
  query(asked: { verifyId: string; outSeqNo: string; openid: string; certHash: string }, now: Date): number | null
  clear(): void
}

export function createFaceAttempts(): FaceAttempts {
  const attempts = new Map<string, Attempt>()
  const usedSequences = new Set<string>()
  const find = (verifyId: string, now: Date) => {
    const attempt = attempts.get(verifyId)
    return attempt !== undefined && now.getTime() - attempt.startedAt < verifyIdLifeSeconds * 1000 ? attempt : null
  }
  return {
    start: (attempt, now) => {
      if (usedSequences.has(attempt.outSeqNo)) return null
      usedSequences.add(attempt.outSeqNo)
      const verifyId = randomBytes(96).toString('base64url')
      attempts.set(verifyId, { ...attempt, startedAt: now.getTime(), verifyRet: null })
      return verifyId
    },
    waiting: (verifyId, now) => {
      const attempt = find(verifyId, now)
      return attempt === null || attempt.verifyRet !== null ? null : attempt.certificate
    },
    finish: (verifyId, verifyRet) => {
      const attempt = attempts.get(verifyId)
      if (attempt !== undefined) attempt.verifyRet = verifyRet
    },
    query: (asked, now) => {
      const attempt = find(asked.verifyId, now)
      if (attempt === null || attempt.outSeqNo !== asked.outSeqNo || attempt.openid !== asked.openid) return null
      const expected = certHash({ type: 'IDENTITY_CARD', ...attempt.certificate })
      return asked.certHash === expected ? (attempt.verifyRet ?? notFinished) : null
    },
    clear: () => {
      attempts.clear()
      usedSequences.clear()
    },
  }
}
