import Taro from '@tarojs/taro'
import type { Grant } from '../../../contract/authorization/listGrants'
import { requestsText as text } from '../../locale/requests'
import { Press, Text, View } from '../../platform/elements'
import { serverNow } from '../../session/serverClock'
import { useSession } from '../../session/useSession'
import { StatusTag } from '../../ui/StatusTag'
import { canRevoke, grantLine, grantTone, isToReview } from './grantWords'

interface Props {
  grant: Grant
  onRevoke(grant: Grant): void
}

/** A hospital that may look: a tap opens it, and beside it the way out, so that taking back takes no more taps than giving. */
export function GrantRow({ grant, onRevoke }: Props) {
  const frozen = useSession(({ subject }) => subject?.frozen === true)
  const open = () => void Taro.navigateTo({ url: `/packages/authorization/grant/index?grantId=${grant.grantId}` })
  return (
    <View className="grant-row">
      <Press className="cell grant-row__grant" onTap={open}>
        <View className="cell__body">
          <Text className="cell__title">{grant.orgName}</Text>
          <View className="grant-row__state">
            <StatusTag tone={grantTone(grant.state)} word={text(grant.state)} />
          </View>
          <Text className="cell__words">{grantLine(grant, serverNow(), frozen)}</Text>
          {isToReview(grant) ? <Text className="cell__words grant-row__review">{text('review')}</Text> : null}
        </View>
        <View className="chevron" />
      </Press>
      {canRevoke(grant) ? (
        <Press className="grant-row__revoke" label={text('revokeOf', { orgName: grant.orgName })} onTap={() => onRevoke(grant)}>
          {text('revokeShort')}
        </Press>
      ) : null}
    </View>
  )
}
