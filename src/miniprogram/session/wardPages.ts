/** Pages that show what is a ward's, or nobody's; every other page is about the person at the phone alone. */
const forWards =
  /^\/(pages\/(home|me)|packages\/(record|trend|family|support|ticket\/(list|ticket|report|move)|identity\/face|authorization\/(receipts|receipt|receiptText)))\//

/** A face check before a copy (`for=stepUp`) may need the consent to it once more: the guardian's own, asked for on the ward's way. */
const onTheWay = /^\/packages\/identity\/faceConsent\//

export function isForWards(path: string, purpose?: string): boolean {
  const page = path.startsWith('/') ? path : `/${path}`
  return forWards.test(page) || (purpose === 'stepUp' && onTheWay.test(page))
}
