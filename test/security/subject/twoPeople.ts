import type { Agreement } from '../../../src/contract/consent/agreement'
import type { Me } from '../../../src/contract/identity/me'
import type { InputOf, OutputOf } from '../../../src/contract/operation'
import type { OperationName, Operations } from '../../../src/contract/operations'

export const people = ['first', 'second'] as const
export type Person = (typeof people)[number]

/** Stands in everything that is told about a person, and nowhere else: who sees it has seen that person. */
export const canaries: Record<Person, string> = { first: '甲君之物', second: '乙君之物' }

export const residentIds: Record<Person, string> = {
  first: '11111111-1111-4111-8111-111111111111',
  second: '22222222-2222-4222-8222-222222222222',
}

export function personOf(residentId: string): Person | undefined {
  return people.find((person) => residentIds[person] === residentId)
}

/** Each is the other's ward as well, by a name that gives nobody away: the header always says it. */
export function wardOf(guardian: Person) {
  return { residentId: residentIds[otherThan(guardian)], name: '家人', endsAt: '2044-08-05T16:00:00.000Z', frozen: false }
}

export function otherThan(person: Person): Person {
  return person === 'first' ? 'second' : 'first'
}

/** The same ids for both: whatever only looks for an id finds the other one's. */
export const ids = {
  requestId: `${'a'.repeat(22)}.${'b'.repeat(22)}`,
  grantId: '33333333-3333-4333-8333-333333333333',
  receiptId: '44444444-4444-4444-8444-444444444444',
  eventId: 'event',
  entryId: 'entry',
  ticketId: '55555555-5555-4555-8555-555555555555',
}

const at = '2026-11-21T06:00:00.000Z'
const later = '2026-12-21T06:00:00.000Z'
const print = 'a'.repeat(64)

export function meOf(person: Person): Me {
  const canary = canaries[person]
  const resident = { residentId: residentIds[person], nameMasked: canary, documentType: '01', numberMasked: canary } as const
  return { level: 2, proofDue: false, phoneMasked: canary, resident }
}

type Answers = { readonly [Name in OperationName]?: (person: Person, input: InputOf<Operations[Name]>) => OutputOf<Operations[Name]> }

/** What the cloud says about a person, as far as the pages of this test ask. */
export const answers: Answers = {
  'identity.me': meOf,
  'identity.signOut': () => ({}),
  'authorization.listRequests': (person) => ({ requests: [requestOf(person)], serverNow: at }),
  'authorization.listGrants': (person) => ({ grants: [grantOf(person)], serverNow: at }),
  'authorization.listBlocks': (person) => ({ hospitals: [{ orgCode: '1', orgName: canaries[person], blockedAt: at }] }),
  'authorization.listAccessEvents': (person, { cursor }) => ({
    hospitalLooks: 'listed',
    events: [eventOf(person, cursor)],
    nextCursor: cursor === undefined ? 'second page' : null,
  }),
  'authorization.issueCode': (person) => ({
    code: '361033',
    expiresAt: later,
    serverNow: at,
    request: requestOf(person),
    messageSent: null,
  }),
  'authorization.codeStatus': (person) => ({
    state: 'used',
    wrongTries: 0,
    triesLeft: 5,
    expiresAt: null,
    grant: grantOf(person),
    serverNow: at,
  }),
  'message.list': (person, { cursor }) => ({
    messages: [
      {
        messageId: cursor === undefined ? ids.receiptId : ids.grantId,
        kind: 'firstLook',
        at,
        read: false,
        orgName: canaries[person],
        aboutId: ids.eventId,
      },
    ],
    unread: 1,
    nextCursor: cursor === undefined ? 'second page' : null,
  }),
  'message.markRead': () => ({ unread: 0 }),
  'consent.standing': (person) => ({
    documents: [
      { document: 'face', title: canaries[person], version: '2026-11-21.1', standing: 'agreed', since: at, receiptId: ids.receiptId },
    ],
  }),
  'consent.current': (person) => ({
    agreement: agreementOf(person),
    changes: { since: '2026-10-01.1', added: [canaries[person]], removed: [] },
  }),
  'consent.receipts': (person, { cursor }) => ({
    receipts: [receiptOf(person, cursor)],
    nextCursor: cursor === undefined ? ids.grantId : null,
  }),
  'consent.receiptText': (person) => ({ receipt: receiptOf(person), agreement: agreementOf(person), sms: null }),
  'ticket.list': (person) => ({
    tickets: [
      {
        ticketId: ids.ticketId,
        kind: 'complaint',
        state: 'assigned',
        orgName: canaries[person],
        words: canaries[person],
        createdAt: at,
        dueOn: '2026-12-01',
        holder: canaries[person],
        eventId: ids.eventId,
        about: null,
        movedFrom: null,
        evidence: 0,
        evidenceMissing: 0,
        proposal: null,
        answer: canaries[person],
        acts: [],
        steps: [{ at, words: canaries[person] }],
      },
    ],
    fresh: true,
    more: false,
  }),
  'record.overview': (person) => ({ modules: [{ module: 'visit', state: 'some', latest: entryOf(person, 'entry') }] }),
  'record.list': (person, { cursor }) => ({
    entries: [entryOf(person, cursor ?? 'entry')],
    nextCursor: cursor === undefined ? 'second' : null,
    missing: [],
    sources: cursor === undefined ? [canaries[person]] : [],
    empty: null,
  }),
  'record.entry': (person, { entryId }) => openedOf(person, entryId),
  'record.trend': (person) => ({
    name: canaries[person],
    lines: [{ unit: null, specimen: null, points: [pointOf(person)] }],
    notNumbers: 0,
    more: false,
  }),
  'record.vaccineStanding': (person) => ({
    schedules: [],
    doses: [],
    beside: [{ vaccine: canaries[person], givenOn: null, entryId: ids.entryId }],
    unreadable: 0,
    more: false,
  }),
  'authorization.agreeRequest': grantOf,
  'family.guardians': (person) => ({
    guardians: [{ guardianId: ids.grantId, relation: 'mother', nameMasked: canaries[person], since: at, proof: 'province', isMe: true }],
    frozen: null,
    mayEnd: true,
  }),
  'family.acts': (person, { cursor }) => ({
    acts: [
      {
        actId: cursor === undefined ? ids.receiptId : ids.grantId,
        at,
        by: 'mother',
        byMe: true,
        kind: 'accessGiven',
        orgName: canaries[person],
      },
    ],
    nextCursor: cursor === undefined ? 'second page' : null,
  }),
  'family.list': (person) => ({ wards: [familyWardOf(person)] }),
  'identity.devices': (person) => ({
    devices: [
      { deviceId: ids.grantId, current: true, wechat: 'this', device: canaries[person], channel: 'weapp', signedInAt: at, lastSeenAt: at },
    ],
  }),
}

function familyWardOf(person: Person) {
  const about = { relation: 'mother', birthDate: '2026-08-06', sex: 'male', band: '0-7', proof: 'province', numberKind: 'newborn' } as const
  const nextHandOver = { age: 14 as const, on: '2040-08-06', daysLeft: 5007 }
  const grantsMade = [{ grantId: ids.grantId, orgName: '一家医院', expiresAt: later }]
  return { ...wardOf(person), ...about, nextHandOver, provenUntil: null, otherGuardians: 0, grantsMade }
}

function requestOf(person: Person) {
  const canary = canaries[person]
  const who = { orgCode: '1', orgName: canary, department: canary, staffName: canary }
  return { requestId: ids.requestId, kind: 'wechat', visitType: 'outpatient', ...who, requestedAt: at, expiresAt: later } as const
}

function grantOf(person: Person) {
  const who = { grantId: ids.grantId, orgCode: '1', orgName: canaries[person], way: 'wechat', state: 'active' } as const
  const times = { grantedAt: at, expiresAt: later, daysLeft: 30, revokeRequestedAt: null, revokedAt: null, lastAccessAt: null }
  return { ...who, ...times, revokeTries: 0, receiptId: ids.receiptId, consentVersion: '2026-11-21.1', madeBy: 'self' as const }
}

function eventOf(person: Person, cursor: string | undefined) {
  const canary = canaries[person]
  const who = { actor: 'hospital', orgName: canary, department: canary, staffName: canary, module: 'visit' } as const
  return {
    eventId: cursor ?? ids.eventId,
    ...who,
    at,
    guardian: null,
    underGrant: false,
    flags: ['noGrant' as const],
    visit: null,
    ticketId: null,
  }
}

function entryOf(person: Person, entryId: string) {
  const canary = canaries[person]
  const what = { title: canary, summary: canary, sourceOrg: canary, sensitive: null }
  const when = { occurredOn: '2026-11-20', collectedAt: at, visitType: 'outpatient' } as const
  return { state: 'read', entryId, module: 'visit', form: 'outpatient', ...what, ...when } as const
}

function pointOf(person: Person) {
  const value = { value: 6, text: '6.0', low: null, high: null, flag: null }
  return { entryId: ids.entryId, at: '2026-11-20', ...value, sourceOrg: canaries[person] }
}

function openedOf(person: Person, entryId: string) {
  const canary = canaries[person]
  const part = { part: 'visit', heading: canary, fields: [{ field: 'organisation', label: '机构', value: canary }] }
  return { ...entryOf(person, entryId), parts: [part], results: [] }
}

function agreementOf(person: Person): Agreement {
  const canary = canaries[person]
  const summary = [{ label: '谁看', text: canary }]
  return { document: 'face', version: '2026-11-21.1', title: canary, summary, sections: [{ heading: canary, paragraphs: [canary] }] }
}

function receiptOf(person: Person, receiptId = ids.receiptId) {
  const what = { receiptId, document: 'face', act: 'agreed', by: 'self', version: '2026-11-21.1' } as const
  const proof = { textSm3: print, hash: print, number: 1, anchored: true, channel: 'weapp' } as const
  return { ...what, ...proof, title: canaries[person], agreedAt: at, requestId: null }
}
