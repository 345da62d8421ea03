import type { HealthCodes, Kin, PersonDocument, SoterProof, Wechat } from '../../src/cloud/ports'

/** WeChat's face verification says 10000 for the person themselves. */
const passed = 10_000
const mismatch = 10_026

interface Attempt {
  readonly openid: string
  readonly name: string
  readonly number: string
}

/**
 * WeChat as the phones know it: a login code is `login <openid>`, a phone code the number itself. A face attempt is passed
 * by whoever the test says stands before the camera (`faces`), and only if that is the person of the attempt.
 */
export interface StandInWechat extends Wechat {
  /** Who stands before the camera of this openid's phone, by document number; nobody else passes. */
  readonly faces: Map<string, string>
  readonly asked: { faces: number; phones: number }
  down: boolean
}

export function standInWechat(): StandInWechat {
  const attempts = new Map<string, Attempt>()
  const wechat: StandInWechat = {
    faces: new Map(),
    asked: { faces: 0, phones: 0 },
    down: false,
    async exchangeLoginCode(code) {
      if (wechat.down) return { kind: 'unavailable' }
      return code.startsWith('login ') ? { kind: 'openid', openid: code.slice(6) } : { kind: 'rejected' }
    },
    async exchangePhoneCode(code) {
      wechat.asked.phones += 1
      if (wechat.down) return { kind: 'unavailable' }
      return /^1\d{10}$/.test(code) ? { kind: 'phone', phone: code } : { kind: 'rejected' }
    },
    async startFace({ outSeqNo, openid, name, number }) {
      if (wechat.down) return { kind: 'unavailable' }
      attempts.set(`verify ${outSeqNo}`, { openid, name, number })
      return { kind: 'started', verifyId: `verify ${outSeqNo}`, expiresInSeconds: 3_600 }
    },
    async queryFace({ openid, name, number, verifyId }) {
      wechat.asked.faces += 1
      if (wechat.down) return { kind: 'unavailable' }
      const attempt = attempts.get(verifyId)
      if (!attempt || attempt.openid !== openid || attempt.name !== name || attempt.number !== number) return { kind: 'invalid' }
      return { kind: 'result', verifyRet: wechat.faces.get(openid) === number ? passed : mismatch }
    },
    async checkSoter({ openid, signature }: SoterProof) {
      return { kind: signature === `signed by ${openid}` ? 'valid' : 'invalid' }
    },
  }
  return wechat
}

/** The authority: what it is told to answer, and who was asked about. */
export interface ScriptedHealthCodes extends HealthCodes {
  readonly asked: PersonDocument[]
  next: Awaited<ReturnType<HealthCodes['show']>>
}

export function scriptedHealthCodes(): ScriptedHealthCodes {
  const codes: ScriptedHealthCodes = {
    asked: [],
    next: { kind: 'none' },
    async show(person) {
      codes.asked.push(person)
      return codes.next
    },
  }
  return codes
}

/** The registers' families: helper and person by their numbers. */
export function scriptedKin(): Kin & {
  relate(helper: PersonDocument, person: PersonDocument, relation: 'parent' | 'child' | 'spouse'): void
} {
  const related = new Map<string, 'parent' | 'child' | 'spouse'>()
  const pair = (helper: PersonDocument, person: PersonDocument) => `${helper.documentNumber} ${person.documentNumber}`
  return {
    relate: (helper, person, relation) => void related.set(pair(helper, person), relation),
    async check({ helper, person }) {
      const relation = related.get(pair(helper, person))
      return relation ? { kind: 'related', relation } : { kind: 'none' }
    },
  }
}
