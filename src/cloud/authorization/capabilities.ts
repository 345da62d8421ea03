import { documentTypeCodes } from '../../contract/identity/documentType'
import type { Handler } from '../call'
import { done } from '../result'
import type { AuthorizationNeeds } from './needs'

export function capabilities({ provides }: AuthorizationNeeds): Handler<'authorization.capabilities'> {
  return async () =>
    done({
      ...provides,
      scopeSelectable: false,
      durationSelectable: false,
      grantDocumentTypes: [...documentTypeCodes],
    })
}
