import Taro, { useRouter } from '@tarojs/taro'
import { roads } from '../../../../contract/identity/roads'
import { AgreementPage } from '../../../capabilities/consent/AgreementPage'
import { faceText as text } from '../../../locale/face'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { leaveLadder, levelWanted } from '../../../session/raise'
import { useAnswer } from '../../../session/useAnswer'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Opens } from '../Opens'
import '../identity.scss'
import { ClosedFace } from '../otherRoad/ClosedFace'
import { Beside } from './Beside'

const wanted = { document: 'face' } as const

/** The last step: by the camera where that is open to this person, else the roads that are. */
export default function FaceConsent() {
  const { to, for: purpose } = useRouter().params
  const again = purpose === 'stepUp'
  const { remote, reload } = useAnswer(() => call(roads, {}))
  if (remote.at !== 'ready') {
    return (
      <Page name={text('consentName')}>
        {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : <Skeleton cards={2} />}
      </Page>
    )
  }
  const { face, other } = remote.data
  if (face !== 'open') return <ClosedFace roads={remote.data} />
  const start = () => void Taro.redirectTo({ url: `/packages/identity/face/index?${again ? 'for=stepUp' : `to=${levelWanted(to)}`}` })
  const above = (
    <>
      {again ? null : <Opens step="proof" />}
      {other === 'beside' ? <Beside /> : null}
    </>
  )
  return <AgreementPage name={text('consentName')} above={above} wanted={wanted} onSigned={start} onDecline={leaveLadder} />
}
