import type { DiagnosisStep } from '../../contract/support/diagnosis'
import type { Lists, StartState } from './state'

/** Undoes what went well, the last first; a list is put right only where the phone read it again after the step. */
export function takeBack(state: StartState, steps: readonly DiagnosisStep[], failedFaces: ReadonlySet<DiagnosisStep>): void {
  for (const [place, step] of [...steps.entries()].reverse()) {
    if (step.outcome === 'ok' && !failedFaces.has(step)) takeBackOne(state, step, (list) => readAfter(steps, place, list))
  }
}

function readAfter(steps: readonly DiagnosisStep[], place: number, list: DiagnosisStep['operation']): boolean {
  return steps.slice(place + 1).some(({ operation, outcome }) => operation === list && outcome === 'ok')
}

function takeBackOne(
  state: StartState,
  { operation, input, forWard }: DiagnosisStep,
  read: (list: DiagnosisStep['operation']) => boolean,
): void {
  const lists = forWard ? state.ward : state.self
  switch (operation) {
    case 'identity.bindPhone':
      if (state.level === 0) state.phoneBound = false
      return
    case 'identity.verifyRealName':
      // Without any account at level 2 elsewhere nobody would owe proof: that stays.
      state.level = 0
      return
    case 'identity.finishFace':
      if (input?.purpose === 'raise' && state.level === 2) state.level = 1
      return
    case 'identity.acceptVouch':
      state.level = 1
      return
    case 'consent.sign':
    case 'consent.withdraw':
      if (input?.document === 'face') state.faceAgreed = operation === 'consent.withdraw'
      if (input?.document === 'messages') state.messagesAgreed = operation === 'consent.withdraw'
      return
    case 'authorization.agreeRequest':
      if (read('authorization.listRequests')) lists.requests.push('booking')
      if (read('authorization.listGrants')) dropNewGrant(lists)
      return
    case 'authorization.declineRequest':
      if (read('authorization.listRequests')) lists.requests.push('wechat')
      return
    case 'authorization.revokeGrant':
      if (read('authorization.listGrants')) revive(lists)
      return
    case 'family.addWard':
      if (read('family.list')) state.wards.pop()
      return
    case 'family.removeWard':
      if (read('family.list')) state.wards.push('child')
      return
    case 'family.freeze':
      state.frozen = false
      return
    case 'ticket.report':
    case 'ticket.move':
    case 'ticket.complain':
      if (read('ticket.list')) lists.tickets.splice(newest(lists.tickets), 1)
      return
  }
}

function newest(items: readonly { days: number }[]): number {
  const least = Math.min(...items.map(({ days }) => days))
  return items.findIndex(({ days }) => days === least)
}

function dropNewGrant({ grants }: Lists): void {
  const place = grants.findIndex(({ state, days }) => days === 0 && (state === 'active' || state === 'recording'))
  if (place >= 0) grants.splice(place, 1)
}

function revive({ grants }: Lists): void {
  const ended = grants.find(({ state }) => state === 'revoking' || state === 'revoked')
  if (ended) ended.state = 'active'
}
