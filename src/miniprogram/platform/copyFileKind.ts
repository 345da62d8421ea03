/** A copy of one's record on its way out of the app. */
export interface CopyFile {
  readonly fileName: string
  readonly mediaType: string
  readonly base64: string
}

/** What the button does, before it is tapped. */
export type CopyAct = 'openPdf' | 'sendFile' | 'save'

/** `opened` on the screen · `sent` into a chat the person chose · `saved` where this browser saves · `unsupported` by this WeChat. */
export type CopyShown = 'opened' | 'sent' | 'saved' | 'unsupported' | 'failed'
