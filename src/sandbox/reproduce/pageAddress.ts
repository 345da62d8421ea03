import type { Reproduction } from './replay'

/** Where a browser that has never seen this phone agrees to the privacy guide: no other page opens before that. */
export function homeAddress(phoneUrl: string, { openid }: Pick<Reproduction, 'openid'>): string {
  return `${phoneUrl}/?openid=${openid}#/pages/home/index`
}

/** Where a browser shows the phone as this person, on the page where it failed. */
export function pageAddress(phoneUrl: string, { failing, openid, spoken }: Pick<Reproduction, 'failing' | 'openid' | 'spoken'>): string {
  const page = failing === null || failing.page === 'other' ? 'pages/home' : failing.page
  const query = new URLSearchParams(spoken).toString()
  return `${phoneUrl}/?openid=${openid}#/${page}/index${query === '' ? '' : `?${query}`}`
}
