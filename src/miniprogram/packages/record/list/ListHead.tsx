import type { RecordModule } from '../../../../contract/record/recordModule'
import { inARow } from '../../../locale/joined'
import { recordListText as text } from '../../../locale/recordList'
import { recordModuleText } from '../../../locale/recordModules'
import { Press, Text, View } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import type { Wish } from './question'
import { wishWords } from './question'

/** What is filtered never goes out of sight, and one tap ends it. */
export function FilterBar({ wish, onClear }: { wish: Wish; onClear(): void }) {
  const what = wishWords(wish)
  return (
    <View className="filter-slot">
      {what === '' ? null : (
        <View className="filter-bar" role="status">
          <Text className="filter-bar__words">{text('only', { what })}</Text>
          <Press className="filter-bar__clear" onTap={onClear}>
            {text('clear')}
          </Press>
        </View>
      )}
    </View>
  )
}

/** A module that the province could not read is named; the others stand. */
export function MissingModules({ modules, onRetry }: { modules: readonly RecordModule[]; onRetry(): void }) {
  return (
    <View>
      {modules.length === 0 ? null : (
        <Notice tone="waiting">
          <Text>{text('missing', { modules: inARow(modules.map((module) => recordModuleText(module))) })}</Text>
          <Button kind="link" onTap={onRetry}>
            {text('missingRetry')}
          </Button>
        </Notice>
      )}
    </View>
  )
}
