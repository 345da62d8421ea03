/** Pages that show what is a ward's, or nobody's; every other page is about the person at the phone alone. */
const forWards = [
  'pages/(home|me)',
  'packages/(record|trend|support)/\\w+',
  'packages/ticket/(list|ticket|report|move|complain)',
  'packages/family/(list|ward|acts|number)',
  'packages/authorization/(index|consent|code|agreed|grants|grant|blocks|accessEvents|receipts|receipt|receiptText)',
  // Confirms that it is still the guardian who holds the phone, on the ward's way.
  'packages/identity/(face|stepUp)',
].map((pages) => new RegExp(`^/${pages}/`))

/** A face check on the ward's way (`for=stepUp`) may need the consent to it once more: the guardian's own. */
const onTheWay = /^\/packages\/identity\/faceConsent\//

export function isForWards(path: string, purpose?: string): boolean {
  const page = path.startsWith('/') ? path : `/${path}`
  return forWards.some((pages) => pages.test(page)) || (purpose === 'stepUp' && onTheWay.test(page))
}
