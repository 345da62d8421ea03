import { useState } from 'react'
import { mostPhotos, report } from '../../../../contract/ticket/report'
import type { Ticket } from '../../../../contract/ticket/ticket'
import type { ReportDraft } from '../../../capabilities/ticket/reportDraft'
import type { CallFailure } from '../../../client/failure'
import { now } from '../../../platform/clock'
import { choosePhotos } from '../../../platform/photo'
import type { ChosenPhoto } from '../../../platform/photoKind'
import { call } from '../../../session/cloud'
import { useTryAgain } from '../../../session/useTryAgain'
import { requestKey } from '../requestKey'
import { largestPhotoBytes, piecesOf } from './photoPieces'
import { readReport, startOf, type Typed, wrongIn } from './reportForm'
import { useUpload } from './useUpload'

/** What became of the last try to add photos. */
export type PhotoTrouble = 'unsupported' | number | null

/** The form and its way to the cloud; what was written stays until it has arrived. */
export function useReport(draft: ReportDraft) {
  const [typed, setTyped] = useState<Typed>(() => startOf(draft))
  const [photos, setPhotos] = useState<readonly ChosenPhoto[]>([])
  const [trouble, setTrouble] = useState<PhotoTrouble>(null)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<CallFailure | null>(null)
  const [ticket, setTicket] = useState<Ticket | null>(null)
  const [openedAt] = useState(now)
  const { upload, send } = useUpload()

  const tell = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }))
  const addPhotos = async () => {
    const chosen = await choosePhotos(mostPhotos - photos.length, largestPhotoBytes)
    if (chosen.kind === 'cancelled') return
    if (chosen.kind !== 'chosen') return setTrouble('unsupported')
    setTrouble(chosen.tooLarge || null)
    setPhotos((before) => [...before, ...chosen.photos].slice(0, mostPhotos))
  }
  const removePhoto = (index: number) => setPhotos((before) => before.filter((_, at) => at !== index))

  const submit = async () => {
    setTried(true)
    const input = readReport(draft, typed, photos.length)
    if (input === null || busy) return
    setBusy(true)
    setRefused(null)
    const outcome = await call(report, input, { idempotencyKey: requestKey(input, openedAt) })
    setBusy(false)
    if (!outcome.ok) {
      if (outcome.failure.code === 'ticket.identityConsentRequired') tell({ mustConsent: true })
      return setRefused(outcome.failure)
    }
    setTicket(outcome.data)
    await send(outcome.data.ticketId, piecesOf(photos))
  }
  // Back from proving who is there: the button is there again, and sends it.
  useTryAgain(refused, () => setRefused(null))
  const sendPhotos = () => (ticket ? send(ticket.ticketId, piecesOf(photos)) : Promise.resolve())

  const wrong = tried ? wrongIn(draft, typed) : null
  return { typed, tell, wrong, photos, trouble, addPhotos, removePhoto, busy, refused, submit, ticket, upload, sendPhotos }
}

export type ReportState = ReturnType<typeof useReport>
