import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { mostPhotos } from './report'

/** A piece fits the largest body of a call and is a multiple of four, so that each stands by itself; a photo is at most six, 198 KB. */
export const pieceBase64Length = 44_000
export const mostPieces = 6

export const attach = defineOperation({
  name: 'ticket.attach',
  summary: '上传证据照片的一片；到齐后随工单送出，送达后本系统不再保留',
  level: 2,
  forWards: true,
  input: z.strictObject({
    ticketId: z.uuid(),
    photo: z.int().check(z.minimum(1), z.maximum(mostPhotos)),
    piece: z.int().check(z.minimum(1), z.maximum(mostPieces)),
    pieces: z.int().check(z.minimum(1), z.maximum(mostPieces)),
    base64: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(pieceBase64Length)),
  }),
  /** Whether every photo of the ticket has come. */
  output: z.object({ complete: z.boolean() }),
  failures: ['ticket.evidenceInvalid', 'ticket.closedToEvidence'],
})
