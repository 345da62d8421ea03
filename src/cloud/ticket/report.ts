import type { InputOf } from '../../contract/operation'
import type { OpenedEntry } from '../../contract/record/recordEntry'
import { isIdentityField } from '../../contract/ticket/identityFields'
import type { report as reportOperation } from '../../contract/ticket/report'
import type { Handler, SelfResident } from '../call'
import type { RecordService } from '../ports'
import { done, type Failed, failed } from '../result'
import { describeTicket } from './describeTicket'
import type { TicketNeeds } from './needs'
import { keyMissing, requestOf, storeTicket, ticketOfRequest } from './newTicket'
import { tellWardTicket } from './tellWardTicket'
import { trueField } from './trueField'

type Report = InputOf<typeof reportOperation>

/** “这条有误”: stored before anything is sent; `sendTickets` takes it to the source organisation. */
export function report(needs: TicketNeeds): Handler<'ticket.report'> {
  const { db, clock, random, vault, recordService } = needs
  return async ({ input, resident, by, caller, idempotencyKey }) => {
    if (idempotencyKey === null) return keyMissing
    const request = requestOf(vault, resident.residentId, idempotencyKey, input)
    const known = await ticketOfRequest(db, vault, request)
    if (known) return known.kind === 'ticket' ? done(describeTicket(known.ticket)) : failed('input.keyReused')
    if (input.kind === 'correction' && input.field !== null && input.correct === null) return invalid('correct', '请写正确的内容')
    const source = await sourceOf(recordService, resident, input)
    if (!source.ok) return source
    const field = fieldOf(source.entry, input)
    if (!field.ok) return field
    // 管理规范 art. 21: who the record says one is changes only with one's word.
    const changesIdentity = input.kind === 'correction' && isIdentityField(field.fieldId)
    if (changesIdentity && !input.identityConsent) return failed('ticket.identityConsentRequired')
    const now = clock.now()
    const ticket = {
      id: random.uuid(),
      kind: input.kind,
      // PostgreSQL's text has no NUL.
      orgName: (source.entry?.sourceOrg ?? input.sourceOrg).split('\0').join(''),
      words: input.words,
      about: aboutOf(input, field.fieldId, changesIdentity),
      movedFrom: null,
      photos: input.photos,
      now,
    }
    const stored = await storeTicket(db, vault, request, ticket, tellWardTicket(needs, { resident, by, caller }, now))
    if (stored.kind === 'tooMany') return failed('rate.tooMany')
    return stored.kind === 'ticket' ? done(describeTicket(stored.ticket)) : failed('input.keyReused')
  }
}

function aboutOf({ kind, entryId, module, form, field, reason, correct }: Report, fieldId: string | null, identityConsent: boolean) {
  // Who does not know the right value has agreed to none.
  return { entryId, module, form, field, fieldId, reason, correct: kind === 'correction' ? correct : null, identityConsent }
}

function invalid(field: string, message: string): Failed {
  return failed('input.invalid', [{ field, message }])
}

/** Read again: only the entry itself says whose it is, who provided it and what its fields are. null where there is none to be read. */
async function sourceOf(
  recordService: Pick<RecordService, 'entry'>,
  { documentType, documentNumber }: SelfResident,
  { entryId }: Report,
): Promise<{ ok: true; entry: OpenedEntry | null } | Failed> {
  if (entryId === null) return { ok: true, entry: null }
  const found = await recordService.entry({ documentType, documentNumber, entryId })
  if (found.kind === 'refused') return failed('upstream.answerRefused')
  if (found.kind !== 'entry') return failed('upstream.province')
  return found.entry === null ? failed('resource.notFound') : { ok: true, entry: found.entry }
}

/** On 个人信息 a 勘误 names a field that is there: nobody could agree to a change of they know not what. */
function fieldOf(entry: OpenedEntry | null, { kind, field, fieldId }: Report): { ok: true; fieldId: string | null } | Failed {
  const isPersonal = entry?.state === 'read' && entry.form === 'personal'
  const mustBeKnown = isPersonal && kind === 'correction'
  if (field === null) return mustBeKnown ? invalid('field', '请从个人信息里选一项来改正') : { ok: true, fieldId: null }
  if (entry?.state !== 'read') {
    // What cannot be read is believed as it was shown, the more careful way.
    const personal = trueField({ form: 'personal', parts: [], results: [] }, { field, fieldId })?.fieldId ?? null
    return { ok: true, fieldId: isIdentityField(personal) ? personal : fieldId }
  }
  const found = trueField(entry, { field, fieldId })
  if (found === null && mustBeKnown) return invalid('field', '个人信息里没有这一项，请重新选择')
  return { ok: true, fieldId: found?.fieldId ?? null }
}
