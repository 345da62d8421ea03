import Taro from '@tarojs/taro'
import { list as listFamily } from '../../../contract/family/list'
import type { Me } from '../../../contract/identity/me'
import { WardCells } from '../../capabilities/family/WardCells'
import { PersonHeader } from '../../capabilities/identity/PersonHeader'
import { actingText as text } from '../../locale/acting'
import { homeText } from '../../locale/home'
import { call } from '../../session/cloud'
import { type ActingFor, actFor } from '../../session/sessionStore'
import { useAnswer } from '../../session/useAnswer'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Notice } from '../../ui/Notice'
import { BigAct } from './BigAct'

interface Props {
  me: Me
  ward: ActingFor
}

const open = (url: string) => () => void Taro.navigateTo({ url })

/** Home while acting for another: only what can be done for them. What is one's own is not here, and nobody could take it for theirs. */
export function WardOverview({ me, ward }: Props) {
  const { name, residentId } = ward
  const { remote } = useAnswer(() => call(listFamily, {}))
  // Grown up, or removed elsewhere: known only when the cloud has said so.
  const isOver = remote.at === 'ready' && !remote.data.wards.some((each) => each.residentId === residentId)
  return (
    <>
      <PersonHeader me={me} />
      {isOver ? (
        <>
          <Notice tone="waiting" title={text('overTitle', { name })}>
            {text('over')}
          </Notice>
          <Button kind="main" onTap={() => actFor(null)}>
            {text('backToSelf')}
          </Button>
        </>
      ) : (
        <>
          <BigAct strong title={text('record', { name })} words={text('recordWords')} onTap={open('/packages/record/overview/index')} />
          <Card kind="flush">
            <WardCells ward={ward} />
            <Cell title={homeText('help')} onTap={open('/packages/support/help/index')} />
          </Card>
          <Notice title={text('notYetTitle', { name })}>{text('notYet')}</Notice>
        </>
      )}
    </>
  )
}
