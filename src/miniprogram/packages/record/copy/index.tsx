import { recordCopyText as text } from '../../../locale/recordCopy'
import { Text, View } from '../../../platform/elements'
import { ActFailure } from '../../../session/ActFailure'
import { awaitsProof } from '../../../session/awaitsProof'
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
  // The card has the one act that helps; back from it, the copy is made by itself.
  const foot = awaitsProof(state.refused) ? undefined : (
    <Button kind="main" disabled={wrong !== null} onTap={make}>
      {text('make')}
    </Button>
  )
  return (
    <Page name={text('name')} lead={text('lead')} foot={foot}>
      {state.refused ? <ActFailure failure={state.refused} about={text('notMade')} /> : null}
      <Card>
        <Text className="card__title">{text('before')}</Text>
        {facts.map((fact) => (
          <View key={fact} className="copy__fact">
            {text(fact)}
          </View>
        ))}
      </Card>
      <CopyForm
        choices={state.choices}
        onChoose={(part) => tell({ type: 'chosen', part })}
        onModule={(module) => tell({ type: 'moduleTapped', module })}
      />
      {wrong === null ? null : <Notice tone="waiting">{text(wrong)}</Notice>}
    </Page>
  )
}
