import Taro, { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import type { Receipt } from '../../../../contract/consent/agreement'
import { rememberAgreed } from '../../../capabilities/authorization/agreedRequests'
import { decline } from '../../../capabilities/authorization/decline'
import { AgreementPage } from '../../../capabilities/consent/AgreementPage'
import { authorizationText as text } from '../../../locale/authorization'
import { leaveLadder } from '../../../session/raise'

export default function AccessConsent() {
  const requestId = decodeURIComponent(useRouter().params.requestId ?? '')
  const wanted = useMemo(() => ({ document: 'access', requestId }) as const, [requestId])
  const showCode = ({ receiptId }: Receipt) => {
    rememberAgreed(requestId, receiptId)
    Taro.redirectTo({ url: `/packages/authorization/code/index?requestId=${encodeURIComponent(requestId)}&receiptId=${receiptId}` })
  }
  const refuse = async () => {
    // A refusal that could not be told leaves the request on the page before, where it can be refused again.
    await decline(requestId)
    await leaveLadder()
  }
  return <AgreementPage name={text('consentName')} wanted={wanted} onSigned={showCode} onDecline={refuse} />
}
