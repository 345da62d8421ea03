import type { DatabaseTransaction, Vault } from '../ports'
import { cleanPhoto } from './cleanPhoto'

export const photoPurpose = 'ticket.photo'

/** Stands for a whole photo. */
const whole = 0

export interface PhotoPiece {
  readonly residentId: string
  readonly ticketId: string
  readonly photo: number
  readonly piece: number
  readonly pieces: number
  readonly base64: string
}

/** Numbers of the photos that have come whole. */
export async function wholePhotos(trx: DatabaseTransaction, residentId: string, ticketId: string): Promise<number[]> {
  const rows = await piecesOf(trx, residentId, ticketId).where('piece', '=', whole).select('photo').execute()
  return rows.map(({ photo }) => photo)
}

/** `invalid`: all of it has come and it is no photo; nothing of it is kept. */
export async function storePiece(trx: DatabaseTransaction, vault: Vault, given: PhotoPiece): Promise<'stored' | 'invalid'> {
  const { residentId, ticketId, photo, piece, pieces } = given
  const key = { resident_id: residentId, ticket_id: ticketId, photo }
  const drop = () => trx.deleteFrom('ticket_photo_piece').where((where) => where.and(key))
  // Another picture in the same place, cut into another number of pieces.
  await drop().where('pieces', '!=', pieces).execute()
  const sealed = vault.seal(photoPurpose, given.base64)
  await trx
    .insertInto('ticket_photo_piece')
    .values({ ...key, piece, pieces, sealed })
    .onConflict((conflict) => conflict.columns(['resident_id', 'ticket_id', 'photo', 'piece']).doUpdateSet({ sealed }))
    .execute()
  const rows = await piecesOf(trx, residentId, ticketId).where('photo', '=', photo).select('sealed').orderBy('piece').execute()
  if (rows.length < pieces) return 'stored'
  const clean = cleanPhoto(Buffer.concat(rows.map((row) => Buffer.from(vault.open(photoPurpose, row.sealed), 'base64'))))
  await drop().execute()
  if (clean === null) return 'invalid'
  const one = { ...key, piece: whole, pieces, sealed: vault.seal(photoPurpose, clean.toString('base64')) }
  await trx.insertInto('ticket_photo_piece').values(one).execute()
  return 'stored'
}

/** Base64, for the province. */
export async function photosOf(trx: DatabaseTransaction, vault: Vault, residentId: string, ticketId: string): Promise<string[]> {
  const rows = await piecesOf(trx, residentId, ticketId).where('piece', '=', whole).select('sealed').orderBy('photo').execute()
  return rows.map(({ sealed }) => vault.open(photoPurpose, sealed))
}

/** The moment the province has them, nobody here has them any more. */
export async function forgetPhotos(trx: DatabaseTransaction, residentId: string, ticketId: string): Promise<void> {
  await trx.deleteFrom('ticket_photo_piece').where('resident_id', '=', residentId).where('ticket_id', '=', ticketId).execute()
}

function piecesOf(trx: DatabaseTransaction, residentId: string, ticketId: string) {
  return trx.selectFrom('ticket_photo_piece').where('resident_id', '=', residentId).where('ticket_id', '=', ticketId)
}
