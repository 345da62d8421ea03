import Taro from '@tarojs/taro'
import { useState } from 'react'
import { remindersText as text } from '../../../locale/reminders'
import { Failure } from '../../../session/Failure'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import './index.scss'
import { Templates } from './Templates'
import { TurnOffSheet } from './TurnOffSheet'
import { useReminders } from './useReminders'

const openConsent = () => void Taro.navigateTo({ url: '/packages/message/consent/index' })

export default function Reminders() {
  const { remote, reload, asking, refusal, askForOne, turnOff } = useReminders()
  const [leaving, setLeaving] = useState(false)
  const shown = remote.at === 'ready' ? remote.data : null
  const leave = () => {
    setLeaving(false)
    void turnOff()
  }
  const foot =
    shown?.consented === false ? (
      <Button kind="main" onTap={openConsent}>
        {text('toConsent')}
      </Button>
    ) : undefined
  const over = leaving ? <TurnOffSheet onConfirm={leave} onKeep={() => setLeaving(false)} /> : undefined
  return (
    <Page name={text('name')} heading={text('heading')} foot={foot} over={over}>
      <Card>
        <Facts
          rows={[
            [text('what'), text('whatWords')],
            [text('not'), text('notWords')],
            [text('how'), text('howWords')],
            [text('off'), text('offWords')],
          ]}
        />
      </Card>
      {refusal === 'refused' || refusal === 'banned' ? <Notice tone="waiting">{text(refusal)}</Notice> : null}
      {refusal && typeof refusal !== 'string' ? <Failure failure={refusal} /> : null}
      {remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {shown?.consented ? (
        <>
          <Templates templates={shown.templates} asking={asking} onAsk={askForOne} />
          <Button kind="link" onTap={() => setLeaving(true)}>
            {text('turnOff')}
          </Button>
        </>
      ) : null}
    </Page>
  )
}
