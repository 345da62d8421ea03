import Taro from '@tarojs/taro'
import { useStore } from 'zustand'
import { dayWords } from '../../../locale/time'
import { wardText as text } from '../../../locale/ward'
import { Heading, Text } from '../../../platform/elements'
import { serverNow } from '../../../session/serverClock'
import { useSession } from '../../../session/useSession'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { leftBehind } from './leftBehind'

const toFamily = () => void Taro.redirectTo({ url: '/packages/family/list/index' })
const toHome = () => void Taro.switchTab({ url: '/pages/home/index' })

/** Nobody is acted for: because it was ended here just now, with what that left; or because nobody was chosen. */
export function NobodyActedFor() {
  const { left, era } = useStore(leftBehind)
  const mine = useSession((session) => session.era) === era
  if (!left || !mine)
    return (
      <>
        <Card>
          <Cell title={text('nobodyTitle')} words={text('nobodyWords')} />
        </Card>
        <Button kind="main" onTap={toFamily}>
          {text('toFamily')}
        </Button>
      </>
    )
  const { name, left: grants, revoking } = left
  return (
    <>
      <Heading level={2} className="page__heading">
        {text('leftTitle', { name })}
      </Heading>
      {revoking > 0 ? <Text className="page__lead">{text('leftRevoking', { count: revoking })}</Text> : null}
      <Text className="page__lead">{grants.length > 0 ? text('leftGrants') : text('leftNothing')}</Text>
      {grants.length > 0 ? (
        <Card kind="flush">
          {grants.map(({ grantId, orgName, expiresAt }) => (
            <Cell key={grantId} title={orgName} words={text('until', { day: dayWords(expiresAt, serverNow()) })} />
          ))}
        </Card>
      ) : null}
      <Button kind="main" onTap={toHome}>
        {text('done')}
      </Button>
    </>
  )
}
