import { recordCopyText as text } from '../../../locale/recordCopy'
import { Text, View } from '../../../platform/elements'
import { Failure } from '../../../session/Failure'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { CopyForm } from './CopyForm'
import { CopyMade } from './CopyMade'
import './copy.scss'
import { choicesWrong } from './copyChoices'
import { useCopy } from './useCopy'

const facts = ['beforeMade', 'beforeOpen', 'beforeReference', 'beforeProof'] as const

export default function Copy() {
  const { state, tell, make } = useCopy()
  if (state.at === 'made') return <CopyMade copy={state.copy} onAgain={() => tell({ type: 'anotherWanted' })} />
  if (state.at === 'making') {
    return (
      <Page name={text('name')} heading={text('making')}>
        <Skeleton cards={2} />
      </Page>
    )
  }
  const wrong = choicesWrong(state.choices)
  const foot = (
    <Button kind="main" disabled={wrong !== null} onTap={make}>
      {text('make')}
    </Button>
  )
  return (
    <Page name={text('name')} lead={text('lead')} foot={foot}>
      <Card>
        <Text className="card__title">{text('before')}</Text>
        {facts.map((fact) => (
          <View key={fact} className="copy__fact">
            {text(fact)}
          </View>
        ))}
      </Card>
      {state.refused ? <Failure failure={state.refused} onRetry={make} /> : null}
      <CopyForm
        choices={state.choices}
        onChoose={(part) => tell({ type: 'chosen', part })}
        onModule={(module) => tell({ type: 'moduleTapped', module })}
      />
      {wrong === null ? null : <Notice tone="waiting">{text(wrong)}</Notice>}
    </Page>
  )
}
