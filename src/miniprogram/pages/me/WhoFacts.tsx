import type { Me } from '../../../contract/identity/me'
import { documentTypeText } from '../../locale/documentTypes'
import { meText as text } from '../../locale/me'
import { Card } from '../../ui/Card'
import { Facts } from '../../ui/Facts'

interface Props {
  me: Me
}

/** Masked, as it comes: enough to recognise oneself. */
export function WhoFacts({ me: { phoneMasked, resident } }: Props) {
  const phone = phoneMasked === null ? [] : ([[text('phone'), phoneMasked]] as const)
  const document =
    resident === null ? [] : ([[text('document'), `${documentTypeText(resident.documentType)} ${resident.numberMasked}`]] as const)
  const rows = [...phone, ...document]
  return rows.length === 0 ? null : (
    <Card>
      <Facts rows={rows} />
    </Card>
  )
}
