import { randomBytes } from 'node:crypto'
import type { visitTypes } from '../../../contract/authorization/accessRequest'
import type { RegisteredResident } from '../register'

/** 用户操作问题 5.2: 长时间保持界面无操作，导致会话过期. */
const idleMinutes = 30

/** One opened page: who looks at whom. */
export interface PageSession {
  readonly asker: { orgCode: string; orgName: string; department: string; staffNo: string; staffName: string }
  readonly visitType: (typeof visitTypes)[number]
  readonly resident: RegisteredResident
}

export interface PageSessions {
  /** @returns the unguessable token of the page */
  open(session: PageSession, now: Date): string
  use(token: string, now: Date): PageSession | null
  /** The request a code will be checked against; a reloaded page of the same doctor still knows it. */
  rememberRequest(session: PageSession, requestId: string): void
  requestOf(session: PageSession): string | null
  clear(): void
}

export function createPageSessions(): PageSessions {
  const sessions = new Map<string, { session: PageSession; usedAt: number }>()
  const requests = new Map<string, string>()
  const pairOf = ({ asker, resident }: PageSession) => `${asker.orgCode} ${asker.staffNo} ${resident.residentId}`
  return {
    open: (session, now) => {
      const token = randomBytes(24).toString('base64url')
      sessions.set(token, { session, usedAt: now.getTime() })
      return token
    },
    use: (token, now) => {
      const held = sessions.get(token)
      if (held === undefined) return null
      if (now.getTime() - held.usedAt > idleMinutes * 60 * 1000) {
        sessions.delete(token)
        return null
      }
      held.usedAt = now.getTime()
      return held.session
    },
    rememberRequest: (session, requestId) => {
      requests.set(pairOf(session), requestId)
    },
    requestOf: (session) => requests.get(pairOf(session)) ?? null,
    clear: () => {
      sessions.clear()
      requests.clear()
    },
  }
}
