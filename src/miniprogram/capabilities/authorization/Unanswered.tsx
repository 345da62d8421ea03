import type { Grant } from '../../../contract/authorization/listGrants'
import { requestsText as text } from '../../locale/requests'
import { Notice } from '../../ui/Notice'

interface Props {
  grants: readonly Grant[]
}

/** A wish that may not have arrived: nobody is left believing that it did. */
export function Unanswered({ grants }: Props) {
  if (grants.length === 0) return null
  return (
    <Notice tone="danger" title={text('unansweredTitle')}>
      {text('unansweredWords', { orgNames: grants.map(({ orgName }) => orgName).join('、') })}
    </Notice>
  )
}
