import { consentsAlone } from '../../../../contract/family/minor'
import { readResidentIdNumber } from '../../../../contract/identity/residentIdNumber'
import type { NamedWard } from './wardForm'

/** As far as the number tells: a child whose age it does not say is taken for the younger one, whose consent is the guardian's. */
export function isUnder14({ documentNumber }: Pick<NamedWard, 'documentNumber'>, today: string): boolean {
  const read = readResidentIdNumber(documentNumber, today)
  return !(read.ok && consentsAlone(read.birthDate, today))
}
