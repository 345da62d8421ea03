import { mostPieces, pieceBase64Length } from '../../../../contract/ticket/attach'

/** What a photo may have in bytes to fit its pieces; a little less is aimed at. */
export const largestPhotoBytes = Math.min(190 * 1024, (mostPieces * pieceBase64Length * 3) / 4)

export interface Piece {
  readonly photo: number
  readonly piece: number
  readonly pieces: number
  readonly base64: string
}

/** All that is to be sent, photo after photo. */
export function piecesOf(photos: readonly { readonly base64: string }[]): Piece[] {
  return photos.flatMap(({ base64 }, index) => {
    const pieces = Math.max(1, Math.ceil(base64.length / pieceBase64Length))
    return Array.from({ length: pieces }, (_, at) => ({
      photo: index + 1,
      piece: at + 1,
      pieces,
      base64: base64.slice(at * pieceBase64Length, (at + 1) * pieceBase64Length),
    }))
  })
}
