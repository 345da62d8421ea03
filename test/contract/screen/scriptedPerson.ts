import type { FailureCode } from '../../../src/contract/failures'
import type { Me } from '../../../src/contract/identity/me'
import type { CallBody } from '../../../src/miniprogram/client/transport'
import { Refusal, type Say } from './openScreen'

const at = '2026-11-21T06:00:00.000Z'
export const residentId = '11111111-1111-4111-8111-111111111111'
const somebodyElse = '22222222-2222-4222-8222-222222222222'

export const request = {
  requestId: `${'a'.repeat(22)}.${'b'.repeat(22)}`,
  kind: 'wechat',
  visitType: 'outpatient',
  orgCode: '1',
  orgName: '广东省人民医院',
  department: '心内科',
  staffName: '王建国',
  requestedAt: at,
  expiresAt: '2026-11-21T06:30:00.000Z',
}

function meOf(id: string, me: Partial<Me>): Me {
  const resident = { residentId: id, nameMasked: '*欢', documentType: '01', numberMasked: '44**' } as const
  return { level: 2, proofDue: false, phoneMasked: null, resident, ...me }
}

interface Asked {
  readonly operation: string
  readonly input: unknown
  readonly idempotencyKey: string | null
}

/**
 * A cloud that knows one session at a time and asks for a fresh proof where the real one would. What it says otherwise is the test's;
 * what it was asked, under a session that stands, is kept.
 */
export function scriptedPerson(answers: Readonly<Record<string, unknown>>, me: Partial<Me> = {}) {
  let session = 'session'
  let atThePhone = residentId
  const signIns: unknown[] = []
  let signInFails = false
  const refused = new Map<string, FailureCode>()
  const asked: Asked[] = []

  const say: Say = (operation: string, input: unknown, { session: used, idempotencyKey }: CallBody) => {
    if (operation === 'identity.signIn') {
      if (signInFails) return new Refusal('upstream.wechat')
      signIns.push(input)
      session = `session-${signIns.length}`
      return { session, me: meOf(atThePhone, me) }
    }
    if (used !== session) return new Refusal('session.required')
    asked.push({ operation, input, idempotencyKey })
    const code = refused.get(operation)
    if (code) return new Refusal(code)
    return answers[operation] ?? new Refusal('resource.notFound')
  }

  return {
    say,
    asked,
    /** How often, and with what, it was asked under a session that stood. */
    inputs: (operation: string) => asked.filter((each) => each.operation === operation).map(({ input }) => input),
    signIns: () => signIns.length,
    signedInWith: () => signIns,
    signInFails(fails: boolean) {
      signInFails = fails
    },
    refuse(operation: string, code: FailureCode) {
      refused.set(operation, code)
    },
    /** The person has shown that it is they. */
    prove: () => refused.clear(),
    /** 30 minutes idle, or 12 hours: for the phone it is one and the same. */
    expire() {
      session = 'none that anybody has'
    },
    /** WeChat gives the phone to somebody else. */
    somebodyElse() {
      atThePhone = somebodyElse
    },
  }
}

const entry = { state: 'read', entryId: 'entry', module: 'visit', form: 'outpatient', summary: null, visitType: 'outpatient' }
export const listed = { ...entry, title: '血常规', occurredOn: '2026-03-05', sensitive: null, sourceOrg: '广东省人民医院', collectedAt: at }

/** What the cloud would say of one record, and of one code. */
export const answers = {
  'record.overview': { modules: [{ module: 'visit', state: 'some', latest: listed }] },
  'record.list': { entries: [listed], nextCursor: null, missing: [], sources: ['广东省人民医院'], empty: null },
  'record.entry': { ...listed, parts: [{ part: 'visit', heading: '就诊', fields: [] }], results: [] },
  'record.trend': {
    name: '糖化血红蛋白',
    lines: [
      {
        unit: '%',
        specimen: null,
        points: [
          { entryId: 'entry', at: '2026-03-05', value: 6, text: '6.0', low: null, high: null, flag: null, sourceOrg: '广东省人民医院' },
        ],
      },
    ],
    notNumbers: 0,
    more: false,
  },
  'record.vaccineStanding': {
    schedules: [],
    doses: [],
    beside: [{ vaccine: '乙肝疫苗', givenOn: null, entryId: 'entry' }],
    unreadable: 0,
    more: false,
  },
  'record.takeCopy': {
    fileName: '健康档案副本.pdf',
    mediaType: 'application/pdf',
    base64: '',
    entries: 7,
    unreadable: 0,
    digest: 'ab'.repeat(32),
    verifyUrl: 'http://127.0.0.1:8787/verify',
  },
  'authorization.issueCode': {
    code: '361033',
    expiresAt: '2999-11-21T06:05:00.000Z',
    serverNow: at,
    request,
    messageSent: null,
  },
  'message.subscriptions': { consented: false, templates: [] },
} as const
