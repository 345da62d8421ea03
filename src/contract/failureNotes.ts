import { everywhereNotes } from './failureNotes/everywhere'
import { identityNotes } from './failureNotes/identity'
import { matterNotes } from './failureNotes/matters'
import type { FailureNote } from './failureNotes/note'
import type { NumberedCode } from './failureNumbers'

/** For the page of the docs alone (config/errorCatalogue.ts): no phone carries these words. */
export const failureNotes: Readonly<Record<NumberedCode, FailureNote>> = { ...everywhereNotes, ...identityNotes, ...matterNotes }
