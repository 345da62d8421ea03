import type { Handler } from '../call'
import { done, failed } from '../result'
import { currentText } from './currentText'
import type { ConsentNeeds } from './needs'

export function current({ openRequests }: ConsentNeeds): Handler<'consent.current'> {
  return async ({ input, resident }) => {
    const agreement = await currentText(openRequests, resident.residentId, input)
    return agreement ? done(agreement) : failed('authorization.requestClosed')
  }
}
