import type { Grant } from '../../../contract/authorization/listGrants'
import type { CallFailure } from '../../client/failure'
import { inARow } from '../../locale/joined'
import { requestsText as text } from '../../locale/requests'
import { FailureNumber } from '../../session/FailureNumber'
import { Notice } from '../../ui/Notice'

interface Props {
  grants: readonly Grant[]
  failure: CallFailure | null
}

/** A wish that may not have arrived: nobody is left believing that it did. */
export function Unanswered({ grants, failure }: Props) {
  if (grants.length === 0) return null
  return (
    <Notice tone="danger" title={text('unansweredTitle')}>
      {text('unansweredWords', { orgNames: inARow(grants.map(({ orgName }) => orgName)) })}
      {failure ? <FailureNumber failure={failure} /> : null}
    </Notice>
  )
}
