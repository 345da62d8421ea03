import sm3 from 'sm-crypto/src/sm3'

/**
 * One key for one content in one visit to a page: a second try after a lost answer finds the first ticket,
 * and what was changed in between is another one.
 */
export function requestKey(content: unknown, openedAt: number): string {
  return `${sm3(JSON.stringify(content)).slice(0, 32)}-${openedAt}`
}
