import type { Diagnosis, DiagnosisShape, DiagnosisStep } from '../../contract/support/diagnosis'
import type { AgeWord, CountWord } from '../../contract/support/diagnosisWords'
import { failedFaces } from './failedFaces'
import type { GrantState, Lists, RequestKind, StartState, TicketState, WardBand } from './state'
import { startsSteppedUp } from './steppedUp'
import { takeBack } from './takeBack'

/** The diagnosis tells how things stood at the end; what its steps have done since is taken back here. */
export function startState(diagnosis: Diagnosis): StartState {
  const { person, counts, flags, steps } = diagnosis
  const proofDue = person.proofDue || failedWith(steps, 'identity.proofDue')
  const level = proofDue && person.level === 2 ? 1 : (person.level ?? 0)
  const state: StartState = {
    documentType: person.documentType ?? typedDocument(steps) ?? '01',
    age: person.age ?? (failedWith(steps, 'identity.guardianNeeded') ? 'under14' : 'adult'),
    level,
    proofDue,
    phoneBound: level > 0 || (flags.phoneBound ?? false),
    faceAgreed: flags['agreed.face'] ?? consentShown(steps, 'identity.startFace', 'identity.faceConsentRequired'),
    messagesAgreed: flags['agreed.messages'] ?? consentShown(steps, 'message.recordAnswers', 'consent.required'),
    windowProof: (flags['roads.pin'] ?? false) || needsWindow(steps),
    steppedUp: false,
    hugeRecord: failedWith(steps, 'record.copyTooLarge'),
    wards: [
      ...many<WardBand>('small', counts['wards.small']),
      ...many<WardBand>('child', counts['wards.child']),
      ...many<WardBand>('teen', counts['wards.teen']),
    ],
    frozen: (flags.frozen ?? false) || (counts['wards.frozen'] ?? 0) > 0,
    self: listsOf(diagnosis),
    ward: listsOf(diagnosis.ward ?? { counts: {}, days: {} }),
  }
  if (person.actingFor !== null && state.wards.length === 0) state.wards.push(person.actingFor === 'from14' ? 'teen' : 'child')
  takeBack(state, steps, failedFaces(diagnosis))
  atLeast(state, steps)
  state.steppedUp = startsSteppedUp(state.level, steps)
  return state
}

export function failedWith(steps: readonly DiagnosisStep[], code: string): boolean {
  return steps.some(({ outcome }) => outcome === code)
}

function listsOf(shape: DiagnosisShape): Lists {
  const { counts } = shape
  const grants: GrantState[] = ['recording', 'active', 'expiring', 'revoking', 'revoked', 'expired', 'refused']
  const tickets: TicketState[] = ['sending', 'submitted', 'assigned', 'awaitingConsent', 'answered', 'closed']
  return {
    grants: grants.flatMap((state) => ages(shape, `grants.${state}`).map((days) => ({ state, days }))),
    requests: [
      ...many<RequestKind>('wechat', counts['requests.wechat']),
      ...many<RequestKind>('sms', counts['requests.sms']),
      ...many<RequestKind>('booking', counts['requests.booking']),
    ],
    tickets: tickets.flatMap((state) => ages(shape, `tickets.${state}`).map((days) => ({ state, days }))),
    looks: { hospital: counts['events.hospital'] ?? 0, self: counts['events.self'] ?? 0 },
  }
}

function ages({ counts, days }: DiagnosisShape, name: AgeWord & CountWord): number[] {
  const known = days[name] ?? []
  return Array.from({ length: Math.max(counts[name] ?? 0, known.length) }, (_, place) => Math.max(0, known[place] ?? known.at(-1) ?? 0))
}

function many<Item>(item: Item, times = 0): Item[] {
  return Array.from({ length: times }, () => item)
}

function typedDocument(steps: readonly DiagnosisStep[]): string | null {
  const typed = steps.find(({ operation }) => operation === 'identity.verifyRealName')?.input?.documentType
  return typeof typed === 'string' ? typed : null
}

/** A code or a PIN can be wrong, late or asked for too often only where there is a road by them. */
function needsWindow(steps: readonly DiagnosisStep[]): boolean {
  const codes: readonly string[] = ['ok', 'upstream.sms', 'rate.tooMany', 'identity.pinWrong', 'identity.pinLocked']
  return steps.some(
    ({ operation, outcome }) => (operation === 'identity.sendPinCode' || operation === 'identity.finishPin') && codes.includes(outcome),
  )
}

/** What an operation's answer tells of a consent that nobody counted. */
function consentShown(steps: readonly DiagnosisStep[], operation: DiagnosisStep['operation'], missing: string): boolean | null {
  const asked = steps.find((step) => step.operation === operation && (step.outcome === 'ok' || step.outcome === missing))
  return asked ? asked.outcome === 'ok' : null
}

const mostOfAList = 20

/** What a step was about must have been there, whether or not the phone had counted it. */
function atLeast(state: StartState, steps: readonly DiagnosisStep[]): void {
  const fill = <Item>(list: Item[], place: unknown, item: Item) => {
    if (typeof place !== 'number') return
    while (list.length <= Math.min(place, mostOfAList)) list.push(item)
  }
  for (const { operation, input, outcome, forWard } of steps) {
    const lists = forWard ? state.ward : state.self
    const asksBooking =
      operation === 'authorization.agreeRequest' ? outcome !== 'authorization.needsCode' : outcome === 'authorization.needsNoCode'
    fill(lists.requests, input?.request, asksBooking ? 'booking' : 'wechat')
    fill(lists.grants, input?.grant, { state: 'active', days: 1 })
    fill(lists.tickets, input?.ticket, { state: operation === 'ticket.act' ? 'answered' : 'submitted', days: 1 })
    if (outcome === 'ticket.notComplainable') lists.looks.self = Math.max(1, lists.looks.self)
    else if (typeof input?.event === 'number') lists.looks.hospital = Math.max(input.event + 1, lists.looks.hospital)
    if (forWard) fill(state.wards, 0, 'child')
    fill(state.wards, input?.ward, 'child')
  }
}
