import type { roads as askRoads } from '../../../../contract/identity/roads'
import type { OutputOf } from '../../../../contract/operation'
import { documentTypeText } from '../../../locale/documentTypes'
import { faceText } from '../../../locale/face'
import { otherRoadText as text } from '../../../locale/otherRoad'
import { useSession } from '../../../session/useSession'
import { Page } from '../../../ui/Page'
import { Opens } from '../Opens'
import { GuardianActs } from './GuardianActs'
import { RoadCards } from './RoadCards'

interface Props {
  roads: OutputOf<typeof askRoads>
}

/** No camera for this person: why, and the ways there are. */
export function ClosedFace({ roads: { face, other, pinPhoneMasked } }: Props) {
  const documentType = useSession(({ me }) => me?.resident?.documentType) ?? '99'
  if (other === 'guardian') return <GuardianActs />
  const windowOnly = other === 'window'
  const why = face === 'open' ? 'underAge' : face
  const words = {
    documentUnsupported: text(windowOnly ? 'documentUnsupportedWindow' : 'documentUnsupportedWords', {
      documentType: documentTypeText(documentType),
    }),
    underAge: text('underAgeWords'),
    tooManyTries: text('tooManyTriesWords'),
  } as const
  return (
    <Page name={text('name')} step={faceText('step')} heading={text(why)} lead={words[why]}>
      <RoadCards pinPhoneMasked={pinPhoneMasked} windowOnly={windowOnly} />
      <Opens step="proof" />
    </Page>
  )
}
