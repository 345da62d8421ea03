import type { StepUpMeans } from '../../../../contract/identity/roads'
import { stepUpText as text } from '../../../locale/stepUp'
import { Failure } from '../../../session/Failure'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { toOtherRoad } from '../otherRoad/toOtherRoad'
import type { StepUpNews } from './stepUpFlow'

interface Props {
  means: readonly StepUpMeans[]
  news: StepUpNews
  onChoose(by: StepUpMeans): void
}

/** One button for each means, the quickest filled; with none, why and where to get one. */
export function Choice({ means, news, onChoose }: Props) {
  if (means.length === 0) {
    const foot = (
      <Button kind="main" onTap={toOtherRoad}>
        {text('noneAct')}
      </Button>
    )
    return <Page name={text('name')} heading={text('none')} lead={text('noneWords')} foot={foot} />
  }
  const foot = means.map((each, index) => (
    <Button key={each} kind={index === 0 ? 'main' : 'quiet'} onTap={() => onChoose(each)}>
      {text(each)}
    </Button>
  ))
  return (
    <Page name={text('name')} heading={text('heading')} lead={text('lead')} foot={foot}>
      {news === 'cancelled' || news === 'failed' ? <Notice tone="waiting">{text(news)}</Notice> : null}
      {news !== null && typeof news === 'object' ? <Failure failure={news} /> : null}
    </Page>
  )
}
