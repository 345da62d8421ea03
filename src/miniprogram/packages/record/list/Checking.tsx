import type { CallFailure } from '../../../client/failure'
import { recordListText as text } from '../../../locale/recordList'
import { Text, View } from '../../../platform/elements'
import { Failure } from '../../../session/Failure'

interface Props {
  failure: CallFailure | null
  onRetry(): void
}

/** Lies over the foot of the page while a list that is shown again waits for the cloud. */
export function Checking({ failure, onRetry }: Props) {
  return (
    <View className="checking" role="status">
      {failure ? <Failure failure={failure} onRetry={onRetry} /> : <Text className="checking__words">{text('checking')}</Text>}
    </View>
  )
}
