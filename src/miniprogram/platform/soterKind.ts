/** `signed` is for the server to check with WeChat; by itself it proves nothing. */
export type SoterEnd =
  | { readonly kind: 'signed'; readonly resultJson: string; readonly signature: string }
  | { readonly kind: 'cancelled' | 'failed' }
