import * as z from 'zod/mini'
import { callSchema, type FailedAnswer, type FieldError, residentIdSchema } from '../contract/answer'
import { type FailureCode, failures } from '../contract/failures'
import type { Operation } from '../contract/operation'
import { type OperationName, operations } from '../contract/operations'
import { isTooDeep } from './bodyDepth'
import type { Handlers, Origin, ResidentCall, SelfResident, SignedIn } from './call'
import type { CallRoom, Stay } from './callRoom'
import { traced } from './callTrace'
import { isFreshProof } from './freshProof'
import type { Clock, Log } from './ports'
import { type Failed, failed, type Result } from './result'

export interface DispatchNeeds {
  readonly handlers: Handlers
  readonly findSession: (token: string) => Promise<SignedIn | null>
  /** The ward that this guardian may act for at this very moment; null where they may not, or where nobody is there. */
  readonly findWard: (guardian: { accountId: string; residentId: string }, wardId: string) => Promise<FoundWard | null>
  readonly callRoom: CallRoom
  readonly clock: Clock
  readonly log: Log
}

export interface FoundWard {
  readonly resident: SelfResident
  /** Guardians are in dispute: only operations marked `whileFrozen`. */
  readonly frozen: boolean
  /** The register has said that they have died. */
  readonly deceased: boolean
}

export interface Answer {
  readonly status: number
  readonly body: FailedAnswer | { ok: true; data: unknown; subject: string | null; traceId: string }
}

export function isOperationName(name: string): name is OperationName {
  // hasOwn: `__proto__` is a name somebody will send, too.
  return Object.hasOwn(operations, name)
}

export function failedAnswer({ code, fields }: Omit<Failed, 'ok'>, subject: string | null, traceId: string): Answer {
  const { status, message, nextStep, retryable } = failures[code]
  const error = { code, message: `${message}${nextStep}`, retryable, ...(fields ? { fields: [...fields] } : {}) }
  return { status, body: { ok: false, error, subject, traceId } }
}

function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return issues.slice(0, 20).map((issue) => ({ field: issue.path.map(String).join('.').slice(0, 60), message: '格式不符合要求' }))
}

/** Both transports end here: room, name, body, session, level, subject, death, fresh proof, dispute, input, in this order; then the handler. */
export async function dispatch(needs: DispatchNeeds, name: string, body: unknown, origin: Origin, traceId: string): Promise<Answer> {
  const started = performance.now()
  const asked = subjectOf(body)
  const { callRoom } = needs
  const token = tokenOf(body)
  // Whoever is not known yet shares with those who sent nothing: a made-up token gets no place of its own.
  const stay = callRoom.enter(token === null ? null : callRoom.tokens.accountOf(token))
  const asking =
    stay === null
      ? Promise.resolve(failedAnswer({ code: 'rate.tooMany' }, asked, traceId))
      : traced({ traceId, log: needs.log }, () => answerCall(needs, { name, body, asked, origin, traceId, stay })).finally(stay.leave)
  const answer = await asking.catch((error: unknown) => {
    needs.log.bug({ traceId, operation: isOperationName(name) ? name : 'unknown', error })
    return failedAnswer({ code: 'system.unexpected' }, asked, traceId)
  })
  needs.log.call({
    traceId,
    operation: isOperationName(name) ? name : 'unknown',
    outcome: answer.body.ok ? 'ok' : answer.body.error.code,
    milliseconds: Math.round((performance.now() - started) * 10) / 10,
  })
  return answer
}

/** Read by itself, so that even an answer to a body that is otherwise wrong repeats it. */
function subjectOf(body: unknown): string | null {
  const read = z.safeParse(z.object({ subject: residentIdSchema }), body)
  return read.success ? read.data.subject : null
}

/** Read by itself, too: who has no room is turned away before the body is. */
function tokenOf(body: unknown): string | null {
  const read = z.safeParse(z.object({ session: z.string() }), body)
  return read.success ? read.data.session : null
}

interface Asked {
  name: string
  body: unknown
  asked: string | null
  origin: Origin
  traceId: string
  stay: Stay
}

async function answerCall(needs: DispatchNeeds, { name, body, asked, origin, traceId, stay }: Asked): Promise<Answer> {
  const call = z.safeParse(callSchema, body)
  let subject = asked
  const refuse = (code: FailureCode, fields?: FieldError[]) => failedAnswer(fields ? { code, fields } : { code }, subject, traceId)
  if (!isOperationName(name)) return refuse('resource.notFound')
  if (isTooDeep(body)) return refuse('input.invalid')
  if (!call.success) return refuse('input.invalid', fieldErrors(call.error.issues))

  const operation: Operation = operations[name]
  const caller = operation.level === 'public' ? null : await callerOf(needs, call.data.session, origin)
  const own = caller?.resident?.residentId ?? null
  subject = asked ?? own
  if (operation.level !== 'public') {
    if (!caller) return refuse('session.required')
    if (!stay.moveTo(caller.accountId)) return refuse('rate.tooMany')
    if (caller.level < operation.level) return refuse('level.tooLow')
    if (caller.proofDue && operation.level > 0 && !operation.whileProofDue) return refuse('identity.proofDue')
  }
  const about = await subjectFor(needs, operation, caller, asked)
  // Missing and forbidden answer alike.
  if (asked !== null && about.resident?.residentId !== asked) return refuse('resource.notFound')
  if (about.deceased && !operation.whileDeceased && operation.level !== 'public' && operation.level > 0) return refuse('identity.deceased')
  if (operation.stepUp && !isFreshProof(caller?.steppedUpAt ?? null, needs.clock.now())) return refuse('identity.stepUpRequired')
  if (about.frozen && operation.forWards !== 'whileFrozen') return refuse('family.frozen')

  const input = z.safeParse(operation.input, call.data.input)
  if (!input.success) return refuse('input.invalid', fieldErrors(input.error.issues))

  const result = await run(needs.handlers, name, {
    input: input.data,
    origin,
    caller,
    resident: about.resident,
    by: about.by,
    idempotencyKey: call.data.idempotencyKey ?? null,
  })
  if (!result.ok) return failedAnswer(result, subject, traceId)
  // Parsing our own answer drops whatever a handler gave beyond its contract.
  return {
    status: 200,
    body: { ok: true, data: z.parse(operation.output, result.data), subject: about.resident?.residentId ?? null, traceId },
  }
}

interface About {
  readonly resident: SelfResident | null
  readonly by: ResidentCall<unknown>['by']
  readonly frozen: boolean
  /** The person it is about, or who calls for them. */
  readonly deceased: boolean
}

const nobody: About = { resident: null, by: 'guardian', frozen: false, deceased: false }

/** Whose record it is about: oneself, unless a ward was named, the operation is meant for wards, and its caller may act for this one now. */
async function subjectFor(needs: DispatchNeeds, operation: Operation, caller: SignedIn | null, asked: string | null): Promise<About> {
  const self = caller?.resident ?? null
  const deceased = caller?.deceased ?? false
  if (asked === null || asked === self?.residentId) return { resident: self, by: 'self', frozen: false, deceased }
  // Acting for another takes level 2, whatever the operation asks of one's own.
  if (!operation.forWards || !caller || !self || caller.level < 2 || caller.proofDue) return nobody
  const guardian = { accountId: caller.accountId, residentId: self.residentId }
  const found = await needs.findWard(guardian, asked)
  if (!found) return nobody
  return { resident: found.resident, by: 'guardian', frozen: found.frozen, deceased: deceased || found.deceased }
}

async function callerOf(needs: DispatchNeeds, token: string | undefined, origin: Origin): Promise<SignedIn | null> {
  if (token === undefined) return null
  const found = await needs.findSession(token)
  // A token that left its phone is worth nothing over callFunction: WeChat's own openid must be the session's.
  const caller = found && (origin.wechatOpenid === null || origin.wechatOpenid === found.openid) ? found : null
  needs.callRoom.tokens.learn(token, caller?.accountId ?? null)
  return caller
}

type LooseHandler = (call: unknown) => Promise<Result<unknown>>

function run(handlers: Handlers, name: OperationName, call: unknown): Promise<Result<unknown>> {
  const loose: Record<string, unknown> = handlers
  const handler = loose[name]
  return isLooseHandler(handler) ? handler(call) : Promise.resolve(failed('resource.notFound'))
}

/** The table is typed where it is made (wiring); here the name is only known at run time. */
function isLooseHandler(handler: unknown): handler is LooseHandler {
  return typeof handler === 'function'
}
