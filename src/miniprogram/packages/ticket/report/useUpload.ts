import { useRef, useState } from 'react'
import { attach } from '../../../../contract/ticket/attach'
import type { CallFailure } from '../../../client/failure'
import { call } from '../../../session/cloud'
import type { Piece } from './photoPieces'

export type Upload =
  | { readonly at: 'none' | 'done' }
  | { readonly at: 'under way'; readonly done: number; readonly all: number }
  | { readonly at: 'failed'; readonly failure: CallFailure }

/** One piece after the other; after a failure on from where it stopped. */
export function useUpload() {
  const [upload, setUpload] = useState<Upload>({ at: 'none' })
  const from = useRef(0)

  const send = async (ticketId: string, pieces: readonly Piece[]) => {
    for (let done = from.current; done < pieces.length; done += 1) {
      const piece = pieces[done]
      if (!piece) break
      setUpload({ at: 'under way', done, all: pieces.length })
      const outcome = await call(attach, { ticketId, ...piece })
      if (!outcome.ok) return setUpload({ at: 'failed', failure: outcome.failure })
      from.current = done + 1
    }
    setUpload({ at: pieces.length === 0 ? 'none' : 'done' })
  }
  return { upload, send }
}
