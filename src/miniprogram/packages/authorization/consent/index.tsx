import Taro, { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import type { Receipt } from '../../../../contract/consent/agreement'
import { rememberAgreed } from '../../../capabilities/authorization/agreedRequests'
import { decline } from '../../../capabilities/authorization/decline'
import { answerPath } from '../../../capabilities/authorization/openRequest'
import { AgreementPage } from '../../../capabilities/consent/AgreementPage'
import { authorizationText as text } from '../../../locale/authorization'
import { leaveLadder } from '../../../session/raise'
import { DoctorViewLink } from './DoctorViewLink'
import { ForWhom } from './ForWhom'
import { useNoticeFirst } from './useNoticeFirst'

export default function AccessConsent() {
  const { params } = useRouter()
  const requestId = decodeURIComponent(params.requestId ?? '')
  const kind = params.kind === 'booking' ? 'booking' : 'wechat'
  const wanted = useMemo(() => ({ document: 'access', requestId }) as const, [requestId])
  useNoticeFirst()
  const goOn = ({ receiptId }: Receipt) => {
    rememberAgreed(requestId, receiptId)
    void Taro.redirectTo({ url: answerPath({ requestId, kind }, receiptId) })
  }
  const refuse = async () => {
    // A refusal that could not be told leaves the request on the page before, where it can be refused again.
    await decline(requestId)
    await leaveLadder()
  }
  const above = (
    <>
      <ForWhom />
      <DoctorViewLink />
    </>
  )
  return <AgreementPage name={text('consentName')} above={above} wanted={wanted} onSigned={goOn} onDecline={refuse} />
}
