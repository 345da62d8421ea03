import type { Entry } from '../../../../contract/record/recordEntry'
import { recordText as text } from '../../../locale/record'
import { Heading, Text, View } from '../../../platform/elements'
import { Card } from '../../../ui/Card'

interface Props {
  results: Entry['results']
}

/** Each result with its unit and range; what stands out is said by a word and an arrow. */
export function Results({ results }: Props) {
  return (
    <>
      <Heading level={2} className="section">
        {text('results')}
      </Heading>
      <Card kind="flush">
        {results.map((result) => (
          <View key={result.name} className="result">
            <View className="result__line">
              <Text className="result__name">{result.name}</Text>
              <Text className="result__value">{[result.value, result.unit].filter(Boolean).join(' ')}</Text>
            </View>
            <View className="result__line">
              <Text className="record__source">{result.range === null ? '' : text('range', { range: result.range })}</Text>
              {result.flag ? <Text className="result__flag">{text(result.flag)}</Text> : null}
            </View>
          </View>
        ))}
      </Card>
    </>
  )
}
