import { largestHealthCode } from '../../../contract/identity/healthCode'
import { healthCodeShow } from '../../../contract/upstream/hutong/recordService'
import type { HealthCodes, Log } from '../../ports'
import { askService } from './askSealed'
import type { HutongLink } from './post'

/** An answer is believed only for this person and to this question; the picture itself is nobody's to read. */
export function hutongHealthCodes(link: HutongLink, recordBaseUrl: string, log: Log): HealthCodes {
  const refuse = (what: Parameters<Log['alarm']>[0]['what']) => {
    log.alarm({ what, operation: healthCodeShow.path.slice(1) })
    return { kind: 'refused' as const }
  }
  return {
    async show({ documentType, documentNumber }) {
      const question = { documentType, documentNumber, question: link.random.uuid() }
      const answer = await askService(link, { url: `${recordBaseUrl}${healthCodeShow.path}`, question, schema: healthCodeShow.answer })
      if (answer.kind === 'unreadable') return refuse('notARecord')
      if (answer.kind !== 'result') return { kind: 'unavailable' }
      const { result } = answer
      if (result.documentType !== documentType || result.documentNumber !== documentNumber) return refuse('otherPerson')
      if (result.question !== question.question) return refuse('otherQuestion')
      if (result.code === null) return { kind: 'none' }
      const { mediaType, image: base64, issuedAt, validUntil } = result.code
      const image = `data:${mediaType};base64,${base64}`
      if (image.length > largestHealthCode) return refuse('notARecord')
      return { kind: 'issued', image, issuedAt: new Date(issuedAt), validUntil: new Date(validUntil) }
    },
  }
}
