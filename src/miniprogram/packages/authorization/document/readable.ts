/** The texts that stand by themselves; that of a hospital's access is written for one request. */
const readableDocuments = ['notice', 'face', 'guardian', 'messages'] as const
export type ReadableDocument = (typeof readableDocuments)[number]

/** `document=` of the page's address. */
export function readable(asked: string | undefined): ReadableDocument {
  return readableDocuments.find((document) => document === asked) ?? 'notice'
}
