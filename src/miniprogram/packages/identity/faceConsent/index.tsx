import Taro, { useRouter } from '@tarojs/taro'
import { documentTypes } from '../../../../contract/identity/documentType'
import { AgreementPage } from '../../../capabilities/consent/AgreementPage'
import { identityText as text } from '../../../locale/identity'
import { leaveLadder, levelWanted } from '../../../session/raise'
import { useSession } from '../../../session/useSession'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'

const wanted = { document: 'face' } as const

export default function FaceConsent() {
  const { to, for: purpose } = useRouter().params
  const next = purpose === 'stepUp' ? 'for=stepUp' : `to=${levelWanted(to)}`
  const documentType = useSession(({ me }) => me?.resident?.documentType)
  if (documentType !== undefined && documentType !== '01') {
    const foot = (
      <Button kind="main" onTap={leaveLadder}>
        {text('faceBack')}
      </Button>
    )
    return (
      <Page name={text('faceName')} foot={foot}>
        <Notice tone="waiting" title={text('otherDocumentTitle')}>
          {text('otherDocumentWords', { documentType: documentTypes[documentType] })}
        </Notice>
      </Page>
    )
  }
  const start = () => void Taro.redirectTo({ url: `/packages/identity/face/index?${next}` })
  return <AgreementPage name={text('faceConsentName')} wanted={wanted} onSigned={start} onDecline={leaveLadder} />
}
