import Taro from '@tarojs/taro'
import { chosenItem } from '../../../capabilities/record/chosenItem'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { useSession } from '../../../session/useSession'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { TrendContent } from './TrendContent'
import './trend.scss'

/** One laboratory item over the years and the hospitals. */
export default function TrendPage() {
  // Somebody else at the phone has chosen nothing.
  useSession(({ era }) => era)
  const chosen = chosenItem()
  if (!chosen) {
    return (
      <Page name={text('trendName')} heading={text('nothingChosen')} lead={text('nothingChosenWords')}>
        <Button kind="main" onTap={() => void Taro.redirectTo({ url: '/packages/record/overview/index' })}>
          {text('toRecord')}
        </Button>
      </Page>
    )
  }
  return (
    <Page name={text('trendName')} heading={chosen.name} lead={text('trendLead')}>
      <Notice>{text('trendHonest')}</Notice>
      <TrendContent chosen={chosen} />
    </Page>
  )
}
