import { keptNumber } from '../../../contract/identity/documentNumber'
import { documentTypeCodes } from '../../../contract/identity/documentType'
import { kinCheck, registerCheck, relationCheck } from '../../../contract/upstream/hutong/recordService'
import { chinaDate } from '../../chinaDate'
import type { Kin, PersonDocument, Register, Relations } from '../../ports'
import { askSealed } from './askSealed'
import type { HutongLink } from './post'

/** What the province's registers say of people: who they are, and who belongs to whom. */
export function hutongRegister(link: HutongLink, recordBaseUrl: string): Register {
  return {
    async check(person) {
      const result = await askSealed(link, `${recordBaseUrl}${registerCheck.path}`, person, registerCheck.answer)
      if (result === null) return { kind: 'unavailable' }
      if (result.match !== 'same') return { kind: result.match }
      const { birthDate, sex, phone, deceased } = result
      if (deceased === true) return { kind: 'deceased' }
      return { kind: 'same', birthDate, sex, phone }
    },
  }
}

export function hutongRelations(link: HutongLink, recordBaseUrl: string): Relations {
  return {
    async check(pair) {
      const result = await askSealed(link, `${recordBaseUrl}${relationCheck.path}`, pair, relationCheck.answer)
      if (result === null) return { kind: 'unavailable' }
      if (result.relation === 'none') return { kind: 'none' }
      const { relation, birthDate, sex, known } = result
      return { kind: 'related', relation, birthDate, sex, known: knownNumbers(known ?? [], pair.ward, chinaDate(link.clock.now())) }
    },
  }
}

export function hutongKin(link: HutongLink, recordBaseUrl: string): Kin {
  return {
    async check(pair) {
      const result = await askSealed(link, `${recordBaseUrl}${kinCheck.path}`, pair, kinCheck.answer)
      if (result === null) return { kind: 'unavailable' }
      return result.relation === 'none' ? { kind: 'none' } : { kind: 'related', relation: result.relation }
    },
  }
}

/** As real name keeps them, so that they mean the same people. A type that is none of appendix 4 is no number of ours; a register that tells none knows at least the one it was asked about. */
function knownNumbers(
  told: readonly { documentType: string; documentNumber: string }[],
  asked: PersonDocument,
  today: string,
): PersonDocument[] {
  const known = told.flatMap(({ documentType: code, documentNumber }) => {
    const documentType = documentTypeCodes.find((each) => each === code)
    return documentType ? [{ documentType, documentNumber: keptNumber(documentType, documentNumber, today) }] : []
  })
  return known.length === 0 ? [{ documentType: asked.documentType, documentNumber: asked.documentNumber }] : known
}
