import * as z from 'zod/mini'
import { attach, mostPieces, pieceBase64Length } from '../../../../contract/ticket/attach'
import { largestPhotoBytes, piecesOf } from './photoPieces'

const ticketId = '11111111-1111-4111-8111-111111111111'
const base64Of = (bytes: number) => Buffer.alloc(bytes, 'photo').toString('base64')

describe('pieces of photos', () => {
  it('put together again are the photos, and each is taken by the contract and stands by itself', () => {
    const photos = [1, 32_999, 33_000, 33_001, Math.floor(largestPhotoBytes)].map((bytes) => ({ base64: base64Of(bytes) }))
    const pieces = piecesOf(photos)
    for (const [index, { base64 }] of photos.entries()) {
      const own = pieces.filter(({ photo }) => photo === index + 1)
      expect(own.map((piece) => piece.base64).join('')).toBe(base64)
      const bytes = Buffer.concat(own.map((piece) => Buffer.from(piece.base64, 'base64')))
      expect(bytes.equals(Buffer.from(base64, 'base64'))).toBe(true)
      expect(own.map(({ piece }) => piece)).toEqual(own.map((_, at) => at + 1))
    }
    for (const piece of pieces.filter(({ photo }) => photo <= 3))
      expect(z.safeParse(attach.input, { ticketId, ...piece }).success).toBe(true)
  })

  it('are no more than the contract takes for the largest photo that is chosen, and one too many for a larger one', () => {
    expect(piecesOf([{ base64: base64Of(Math.floor(largestPhotoBytes)) }])).toHaveLength(mostPieces)
    expect(piecesOf([{ base64: 'A'.repeat(mostPieces * pieceBase64Length + 4) }])).toHaveLength(mostPieces + 1)
  })
})
