import type { AccessRequest } from '../../../contract/authorization/accessRequest'

/**
 * A doctor who asks again means the new request: a code for the old one would not fit on the doctor's page.
 * Of each doctor's requests of one kind only the newest is shown; they come newest first.
 */
export function newestOfEach(requests: readonly AccessRequest[]): AccessRequest[] {
  return requests.filter((request, index) => requests.findIndex((other) => isSameAsker(other, request)) === index)
}

/** All that one answer answers: this request and the older ones it stands for. */
export function sameAsker(requests: readonly AccessRequest[], requestId: string): AccessRequest[] {
  const chosen = requests.find((request) => request.requestId === requestId)
  return chosen ? requests.filter((request) => isSameAsker(request, chosen)) : []
}

function isSameAsker(one: AccessRequest, other: AccessRequest): boolean {
  return (
    one.kind === other.kind && one.orgName === other.orgName && one.department === other.department && one.staffName === other.staffName
  )
}
