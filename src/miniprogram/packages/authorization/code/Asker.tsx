import type { AccessRequest } from '../../../../contract/authorization/accessRequest'
import { authorizationText as text } from '../../../locale/authorization'
import { dayAndTime } from '../../../locale/time'
import { serverNow } from '../../../session/serverClock'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'

interface Props {
  request: AccessRequest
}

/** Who will see the record, beside the code for it: a caller who is not this doctor has no use for it. */
export function Asker({ request }: Props) {
  return (
    <Card>
      <Facts
        rows={[
          [text('hospital'), request.orgName],
          [text('doctor'), `${request.department} ${request.staffName}`],
          [text('time'), dayAndTime(request.requestedAt, serverNow())],
        ]}
      />
    </Card>
  )
}
