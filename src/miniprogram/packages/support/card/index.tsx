import { printedText, cardText as text } from '../../../locale/card'
import { Heading, Text, View } from '../../../platform/elements'
import { canPrint, printPage } from '../../../platform/printPage'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import './card.scss'

const blanks = ['person', 'family', 'allergies', 'medicines'] as const
const ways = ['withPhone', 'withoutPhone', 'window'] as const

type Printed = Parameters<typeof printedText>[0]

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
          {printedText('title')}
          <Own word="title" />
        </Heading>
        {blanks.map((blank) => (
          <View key={blank} className="carried__blank">
            <View>
              {printedText(blank)}
              <Own word={blank} />
            </View>
            <View className="carried__line" />
          </View>
        ))}
        <Sentence word="forDoctor" />
        {ways.map((way, index) => (
          <Sentence key={way} word={way} number={index + 1} />
        ))}
        <Sentence word="refuse" />
        <Text className="carried__words">{text('scam')}</Text>
      </View>
      {canPrint() ? null : <Notice>{text('byScreenshot')}</Notice>}
    </Page>
  )
}

function Sentence({ word, number }: { word: Printed; number?: number }) {
  return (
    <View className="carried__words">
      {number === undefined ? printedText(word) : `${number}. ${printedText(word)}`}
      <Own word={word} />
    </View>
  )
}

/** What it says, small, for the carrier who reads another language. */
function Own({ word }: { word: Printed }) {
  const own = text(word)
  return own === printedText(word) ? null : <Text className="carried__own">{own}</Text>
}
