import { acts } from '../../../contract/family/acts'
import { wardText as text } from '../../locale/ward'
import { Text } from '../../platform/elements'
import { call } from '../../session/cloud'
import { Failure } from '../../session/Failure'
import { serverNow } from '../../session/serverClock'
import { usePages } from '../../session/usePages'
import { useShownAgain } from '../../session/useShownAgain'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Skeleton } from '../../ui/Skeleton'
import { actLine, actTitle } from './actWords'

/** What guardians did for the child, latest first, a page at a time. */
export function Acts() {
  const { items, next, failure, readOn, readAnew } = usePages(async (cursor) => {
    const outcome = await call(acts, cursor === undefined ? {} : { cursor })
    return outcome.ok ? { ok: true, items: outcome.data.acts, nextCursor: outcome.data.nextCursor } : outcome
  })
  useShownAgain(readAnew)
  return (
    <>
      {items.length > 0 ? (
        <Card kind="flush">
          {items.map((act) => (
            <Cell key={act.actId} title={actTitle(act)} words={actLine(act, serverNow())} />
          ))}
        </Card>
      ) : null}
      {failure ? <Failure failure={failure} onRetry={readOn} /> : null}
      {!failure && next === undefined ? <Skeleton cards={3} shape="cells" /> : null}
      {!failure && next === null && items.length === 0 ? (
        <Card kind="flush">
          <Cell title={text('noActs')} words={text('noActsWords')} />
        </Card>
      ) : null}
      {!failure && items.length > 0 ? <Text className="quiet-line">{next === null ? text('noMore') : text('more')}</Text> : null}
    </>
  )
}
