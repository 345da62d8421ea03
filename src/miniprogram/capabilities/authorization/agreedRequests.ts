import { createStore } from 'zustand/vanilla'

/** Receipts of this run by the request they are for: who has agreed does not have to read and agree again. */
export const agreedRequests = createStore<Readonly<Record<string, string | null>>>()(() => ({}))

export function rememberAgreed(requestId: string, receiptId: string): void {
  agreedRequests.setState({ [requestId]: receiptId })
}

/** The receipt does not stand any more, so that the text has to be read again. */
export function forgetAgreed(requestId: string): void {
  agreedRequests.setState({ [requestId]: null })
}

export function agreedReceipt(requestId: string): string | null {
  return agreedRequests.getState()[requestId] ?? null
}
