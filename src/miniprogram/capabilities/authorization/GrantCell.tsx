import Taro from '@tarojs/taro'
import type { Grant } from '../../../contract/authorization/listGrants'
import { requestsText as text } from '../../locale/requests'
import { serverNow } from '../../session/serverClock'
import { Cell } from '../../ui/Cell'
import { StatusTag } from '../../ui/StatusTag'
import { grantLine, grantTone } from './grantWords'

interface Props {
  grant: Grant
}

export function GrantCell({ grant }: Props) {
  return (
    <Cell
      title={grant.orgName}
      words={grantLine(grant, serverNow())}
      end={<StatusTag tone={grantTone(grant.state)} word={text(grant.state)} />}
      onTap={() => Taro.navigateTo({ url: `/packages/authorization/grant/index?grantId=${grant.grantId}` })}
    />
  )
}
