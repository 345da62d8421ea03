import { randomUUID } from 'node:crypto'
import { type ConsentDocument, consentDocuments } from '../../contract/consent/agreement'
import type { OperationName } from '../../contract/operations'
import type { DiagnosisStep } from '../../contract/support/diagnosis'
import { accessInputs } from './inputs/accessInputs'
import { identityInputs } from './inputs/identityInputs'
import type { InputMakers } from './inputs/inputMaker'
import { recordInputs } from './inputs/recordInputs'
import { ticketInputs } from './inputs/ticketInputs'
import { idsOf, isPlaced, learn, listOf, type Memory } from './memory'
import type { Asked } from './phone'
import type { Scene } from './scene'
import { type StageOptions, stage } from './stage'

const makers: InputMakers = { ...identityInputs, ...accessInputs, ...recordInputs, ...ticketInputs }

/** More often than anybody may try anything in an hour. */
const mostTries = 100

/** A step of a phone, with what it is taken in: the failure is made anew on the way, and put back after it. */
export interface Player {
  /** Everything but the call itself: so that it can be made by hand. */
  arrange(step: DiagnosisStep): Promise<void>
  play(step: DiagnosisStep): Promise<Asked>
}

export function player(
  scene: Scene,
  memory: { current: Memory },
  options: StageOptions & { failedFaces: ReadonlySet<DiagnosisStep> },
): Player {
  const subjectOf = ({ forWard }: DiagnosisStep) => (forWard ? scene.wardIds[0] : undefined)

  async function ask(name: OperationName, step: DiagnosisStep, idempotencyKey?: string): Promise<Asked> {
    const subject = subjectOf(step)
    const input = (await makers[name]?.({ scene, memory: memory.current, step, subject, faceFails: options.failedFaces.has(step) })) ?? {}
    const asked =
      name === 'identity.signIn' ? await scene.phone.signIn(codeOf(input)) : await scene.phone.ask(name, input, { subject, idempotencyKey })
    if (asked.code === 'ok') memory.current = learn(memory.current, name, asked.data)
    if (asked.code === 'ok' && name === 'identity.signOut') scene.phone.rememberSignedOut()
    return asked
  }

  /** Reads, as the page before it did, what the step speaks of: where those steps were not told, or where it stands in no list. */
  async function lookRound(name: OperationName, step: DiagnosisStep): Promise<void> {
    for (const [placed, list] of Object.entries(listOf)) {
      if (isPlaced(placed) && step.input?.[placed] !== undefined && idsOf(memory.current, placed).length === 0)
        await ask(list, { ...step, operation: list, outcome: 'ok', input: {} })
    }
    const document = documentOf(name, step)
    if (document === null || memory.current.agreement?.document === document) return
    if (document === 'notice' && name === 'identity.verifyRealName')
      await ask('consent.notice', { ...step, operation: 'consent.notice', outcome: 'ok' })
    else await ask('consent.current', { ...step, operation: 'consent.current', outcome: 'ok', input: { ...step.input, document } })
  }

  async function prepare(name: OperationName, step: DiagnosisStep): Promise<void> {
    const quiet = { ...step, outcome: 'ok' }
    if (step.outcome !== 'client.signedOut' && !isFirstAsked(name)) await lookRound(name, quiet)
    if (name === 'ticket.complain' && memory.current.events.length === 0) await ask('authorization.listAccessEvents', quiet)
    if (name === 'ticket.report' && step.outcome === 'ticket.identityConsentRequired')
      await ask('record.list', { ...quiet, input: { module: 'basic' } })
    if (name === 'identity.finishSoter' && memory.current.challenge === null) await ask('identity.startSoter', quiet)
  }

  /** Tried so often before that this time it is refused for it. */
  async function wearOut(name: OperationName, step: DiagnosisStep): Promise<void> {
    const before = step.outcome === 'rate.tooMany' ? step.outcome : step.outcome === 'identity.pinLocked' ? step.outcome : null
    for (let tries = 0; before !== null && tries < mostTries; tries += 1) if ((await ask(name, step)).code === before) return
  }

  return {
    async arrange(step) {
      if (step.operation === undefined || step.operation === 'other') return
      await prepare(step.operation, step)
      await wearOut(step.operation, step)
      await stage(scene, step, options, subjectOf(step))
    },
    async play(step) {
      const { operation: name } = step
      if (name === undefined || name === 'other') return { code: step.outcome, data: null, traceId: null }
      await prepare(name, step)
      await wearOut(name, step)
      const putBack = await stage(scene, step, options, subjectOf(step))
      try {
        return await ask(name, step, await keyFor(name, step))
      } finally {
        await putBack()
      }
    },
  }

  /** A key used for something else before, where that was the failure. */
  async function keyFor(name: OperationName, step: DiagnosisStep): Promise<string | undefined> {
    if (!keyed.includes(name)) return undefined
    const key = `reproduce-${randomUUID()}`
    if (step.outcome !== 'input.keyReused') return key
    const different = {
      ...step,
      outcome: 'ok',
      input: { ...step.input, reason: 'other', kind: name === 'ticket.move' ? 'custody' : 'feedback' },
    } as const
    await ask(name, name === 'consent.withdraw' ? { ...step, outcome: 'ok' } : different, key)
    return key
  }
}

const keyed: readonly OperationName[] = ['ticket.report', 'ticket.move', 'ticket.act', 'consent.sign', 'consent.withdraw']

/** Before these there is nothing to read. */
function isFirstAsked(name: OperationName): boolean {
  return name === 'identity.signIn' || name === 'identity.me' || name === 'consent.notice'
}

function documentOf(name: OperationName, step: DiagnosisStep): ConsentDocument | null {
  if (name === 'identity.verifyRealName') return 'notice'
  if (name === 'family.addWard') return 'guardian'
  return name === 'consent.sign' ? (consentDocuments.find((document) => document === step.input?.document) ?? null) : null
}

function codeOf(input: unknown): string | undefined {
  return typeof input === 'object' && input !== null && 'code' in input ? String(input.code) : undefined
}
