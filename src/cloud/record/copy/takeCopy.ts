import { mostCopyEntries } from '../../../contract/record/takeCopy'
import { actingGuardian } from '../../actingGuardian'
import type { Handler } from '../../call'
import { chinaDate } from '../../chinaDate'
import type { AttemptLimits } from '../../neighbours'
import type { CopyTools } from '../../ports'
import { done, failed } from '../../result'
import type { RecordNeeds } from '../needs'
import { logOwnLook } from '../ownLook'
import { failedRecord } from '../trouble'
import { type CopyMatter, unreadOf } from './copyMatter'
import { gatherEntries } from './gatherEntries'
import { turns } from './turns'

export interface CopyNeeds extends Pick<RecordNeeds, 'db' | 'clock' | 'random' | 'recordService' | 'accessLog' | 'wardActs'> {
  readonly attemptLimits: AttemptLimits
  readonly copyTools: CopyTools
}

/** More than this in one answer is asking too much of a phone; in base64 it grows by a third. */
export const mostCopyBytes = 1_500_000

/** Making one fills a processor for seconds: so many at once in one process, so many more wait, whoever else comes is told to come again. */
export const copiesAtOnce = 2
export const copiesWaiting = 4

/** Read, made, sealed and handed over within one call: nothing of it is kept. */
export function takeCopy(needs: CopyNeeds): Handler<'record.takeCopy'> {
  const { attemptLimits, clock } = needs
  const copy = copyMaking(needs)
  return async (call) => {
    const { input, caller } = call
    const { from, to } = input
    const now = clock.now()
    if (from !== undefined && to !== undefined && to < from)
      return failed('input.invalid', [{ field: 'to', message: '结束日期早于开始日期' }])
    if (!(await attemptLimits.withinLimit(caller.accountId, 'tryCopy', now))) return failed('rate.tooMany')
    let made = false
    try {
      if (!(await attemptLimits.withinLimit(caller.accountId, 'takeCopy', now))) return failed('rate.tooMany')
      const answer = await copy(call, now)
      if (answer.ok) await tellCopied(needs, call, now)
      made = answer.ok
      return answer
    } finally {
      // Only what was handed over counts as one of the day's copies.
      if (!made) await attemptLimits.giveBack(caller.accountId, 'takeCopy', now)
    }
  }
}

type Call = Parameters<Handler<'record.takeCopy'>>[0]

/** Before it is handed over: no copy of a child's record that the other guardians do not hear of. */
async function tellCopied({ db, wardActs }: CopyNeeds, call: Call, now: Date): Promise<void> {
  const guardian = actingGuardian(call)
  if (guardian === null) return
  const act = { wardId: call.resident.residentId, byResidentId: guardian, kind: 'copyTaken', orgName: null, now } as const
  await db.transaction().execute((trx) => wardActs.record(trx, act))
}

function copyMaking(needs: CopyNeeds) {
  const inTurn = turns(copiesAtOnce, copiesWaiting)
  const { copyTools, recordService } = needs
  return async (
    { input, resident, by, caller }: Pick<Call, 'input' | 'resident' | 'by' | 'caller'>,
    now: Date,
  ): ReturnType<Handler<'record.takeCopy'>> => {
    const { format, from, to } = input
    const modules = [...new Set(input.modules)]
    const { documentType, documentNumber, name } = resident
    const [gathered] = await Promise.all([
      gatherEntries(recordService, { documentType, documentNumber, filter: { from, to } }, modules, mostCopyEntries),
      ...modules.map((module) => logOwnLook(needs, { resident, by, caller }, module)),
    ])
    if (gathered.kind === 'tooMany') return failed('record.copyTooLarge')
    if (gathered.kind !== 'gathered') return failedRecord(gathered)
    const { entries } = gathered
    if (entries === 0) return failed('record.nothingToCopy')

    const matter: CopyMatter = {
      person: { name, documentType, documentNumber },
      by,
      modules: gathered.modules,
      from: from ?? null,
      to: to ?? null,
      madeAt: now,
      verifyUrl: copyTools.verifyUrl,
      keyPrint: copyTools.keyPrint,
    }
    const document = await inTurn(() => make(matter, format, needs))
    if (document === null) return failed('rate.tooMany')
    if (document.length > mostCopyBytes) return failed('record.copyTooLarge')
    const { sealCopy } = await import('./seal')
    const { bytes, digest } = await sealCopy(document, now, copyTools.sign)
    return done({
      fileName: `健康档案副本-${chinaDate(now).replaceAll('-', '')}.${format === 'pdf' ? 'pdf' : 'json'}`,
      mediaType: format === 'pdf' ? 'application/pdf' : 'application/fhir+json',
      base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
      entries,
      unreadable: unreadOf(matter).length,
      digest,
      verifyUrl: copyTools.verifyUrl,
    })
  }
}

/** Loaded at the first copy only: nobody else's call waits for what sets type. */
async function make(matter: CopyMatter, format: 'pdf' | 'fhir', { copyTools, random }: CopyNeeds): Promise<Uint8Array> {
  if (format === 'pdf') {
    const [{ pdfCopy }, fonts] = await Promise.all([import('./pdf/pdfCopy'), copyTools.fonts()])
    return pdfCopy(matter, fonts)
  }
  const { fhirCopy } = await import('./fhir/fhirCopy')
  return fhirCopy(matter, () => random.uuid())
}
