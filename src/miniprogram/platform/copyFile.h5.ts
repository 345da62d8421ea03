import type { CopyAct, CopyFile, CopyShown } from './copyFileKind'

export function copyActOf(_copy: CopyFile): CopyAct {
  return 'save'
}

/** The browser saves it where it saves everything. */
export function showCopy({ fileName, mediaType, base64 }: CopyFile): Promise<CopyShown> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  link.download = fileName
  link.click()
  const address = link.href
  // Not at once: the browser may not have begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return Promise.resolve('saved')
}

/** What a browser has saved is the person's own: there is nothing of ours to remove. */
export function forgetCopies(): void {}
