import type { InputOf } from '../../contract/operation'
import { isIdentityField } from '../../contract/ticket/identityFields'
import type { report as reportOperation } from '../../contract/ticket/report'
import type { Handler, SelfResident } from '../call'
import type { RecordService } from '../ports'
import { done, type Failed, failed } from '../result'
import { describeTicket } from './describeTicket'
import type { TicketNeeds } from './needs'
import { requestOf, storeTicket, ticketOfRequest } from './newTicket'

type Report = InputOf<typeof reportOperation>

/** “这条有误”: stored before anything is sent; `sendTickets` takes it to the source organisation. */
export function report({ db, clock, random, vault, recordService }: TicketNeeds): Handler<'ticket.report'> {
  return async ({ input, resident, idempotencyKey }) => {
    const request = requestOf(vault, resident.residentId, idempotencyKey, input)
    const known = await ticketOfRequest(db, vault, request)
    if (known) return known.kind === 'ticket' ? done(describeTicket(known.ticket)) : failed('input.keyReused')
    const refused = refusalOf(input)
    if (refused) return refused
    const source = await sourceOf(recordService, resident, input)
    if (!source.ok) return source
    const stored = await storeTicket(db, vault, request, {
      id: random.uuid(),
      kind: input.kind,
      orgName: source.orgName,
      words: input.words,
      about: aboutOf(input),
      movedFrom: null,
      photos: input.photos,
      now: clock.now(),
    })
    if (stored.kind === 'tooMany') return failed('rate.tooMany')
    return stored.kind === 'ticket' ? done(describeTicket(stored.ticket)) : failed('input.keyReused')
  }
}

/** A 勘误 says what is right; of an identity field it also needs the person's word that it may be written (管理规范 art. 21). */
function refusalOf({ kind, field, fieldId, correct, identityConsent }: Report): Failed | null {
  if (kind !== 'correction') return null
  if (field !== null && correct === null) return failed('input.invalid', [{ field: 'correct', message: '请写正确的内容' }])
  return isIdentityField(fieldId) && !identityConsent ? failed('ticket.identityConsentRequired') : null
}

function aboutOf({ kind, entryId, module, form, field, fieldId, reason, correct, identityConsent }: Report) {
  const isChange = kind === 'correction'
  return {
    entryId,
    module,
    form,
    field,
    fieldId,
    reason,
    // Who does not know the right value has agreed to none.
    correct: isChange ? correct : null,
    identityConsent: isChange && isIdentityField(fieldId) && identityConsent,
  }
}

/** Read again: only the entry itself says whose it is and who provided it. What cannot be read is believed as it was shown. */
async function sourceOf(
  recordService: Pick<RecordService, 'entry'>,
  { documentType, documentNumber }: SelfResident,
  { entryId, sourceOrg }: Report,
): Promise<{ ok: true; orgName: string } | Failed> {
  if (entryId === null) return { ok: true, orgName: sourceOrg }
  const found = await recordService.entry({ documentType, documentNumber, entryId })
  if (found.kind === 'refused') return failed('upstream.answerRefused')
  if (found.kind !== 'entry') return failed('upstream.province')
  if (found.entry === null) return failed('resource.notFound')
  // PostgreSQL's text has no NUL.
  return { ok: true, orgName: (found.entry.sourceOrg ?? sourceOrg).split('\0').join('') }
}
