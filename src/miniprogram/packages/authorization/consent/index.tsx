import Taro, { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { declineRequest } from '../../../../contract/authorization/declineRequest'
import type { Receipt } from '../../../../contract/consent/agreement'
import { rememberAgreed } from '../../../capabilities/authorization/agreedRequests'
import { AgreementPage } from '../../../capabilities/consent/AgreementPage'
import { authorizationText as text } from '../../../locale/authorization'
import { call } from '../../../session/cloud'
import { leaveLadder } from '../../../session/raise'

export default function AccessConsent() {
  const requestId = decodeURIComponent(useRouter().params.requestId ?? '')
  const wanted = useMemo(() => ({ document: 'access', requestId }) as const, [requestId])
  const showCode = ({ receiptId }: Receipt) => {
    rememberAgreed(requestId, receiptId)
    Taro.redirectTo({ url: `/packages/authorization/code/index?requestId=${encodeURIComponent(requestId)}&receiptId=${receiptId}` })
  }
  const decline = async () => {
    // A request that cannot be told stays on the page before, where it can be declined again.
    await call(declineRequest, { requestId })
    await leaveLadder()
  }
  return <AgreementPage name={text('consentName')} wanted={wanted} onSigned={showCode} onDecline={decline} />
}
