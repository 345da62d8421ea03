import { cardText as text } from '../../../locale/card'
import { Heading, Text, View } from '../../../platform/elements'
import { canPrint, printPage } from '../../../platform/printPage'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import './card.scss'

const blanks = ['person', 'family', 'allergies', 'medicines'] as const
const ways = ['withPhone', 'withoutPhone', 'window'] as const

/** For whoever has no phone at hand: a card to print, with blanks to fill in by hand and nothing personal on it. */
export default function CarriedCard() {
  const foot = canPrint() ? (
    <Button kind="main" onTap={printPage}>
      {text('print')}
    </Button>
  ) : undefined
  return (
    <Page name={text('name')} lead={text('lead')} foot={foot}>
      <View className="carried">
        <Heading level={2} className="carried__title">
          {text('title')}
        </Heading>
        {blanks.map((blank) => (
          <View key={blank} className="carried__blank">
            <Text>{text(blank)}</Text>
            <View className="carried__line" />
          </View>
        ))}
        <Text className="carried__words">{text('forDoctor')}</Text>
        {ways.map((way, index) => (
          <Text key={way} className="carried__words">{`${index + 1}. ${text(way)}`}</Text>
        ))}
        <Text className="carried__words">{text('refuse')}</Text>
        <Text className="carried__words">{text('scam')}</Text>
      </View>
      {canPrint() ? null : <Notice>{text('byScreenshot')}</Notice>}
    </Page>
  )
}
