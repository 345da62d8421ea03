import type { Kysely } from 'kysely'
import { verifyRetPassed } from '../../contract/upstream/wechat/face'
import type { Tables } from '../database/tables'
import { findByDocument } from '../hutong/register'
import type { FaceCertificate } from './faceAttempts'

/** What the person in front of the camera does, in words; any verify_ret may be named by its number too. */
export const namedOutcomes = ['pass', 'cancel', 'mismatch', 'light'] as const
export type FaceOutcome = (typeof namedOutcomes)[number] | number

const verifyRetOf = { cancel: 90002, mismatch: 10004, light: 10010 } as const
const numberDiffers = 10003
const notInRegister = 10026

/** A passing face still has to belong to a person of the register, with that name. */
export async function verifyRetFor(database: Kysely<Tables>, outcome: FaceOutcome, certificate: FaceCertificate): Promise<number> {
  const verifyRet = typeof outcome === 'number' ? outcome : outcome === 'pass' ? verifyRetPassed : verifyRetOf[outcome]
  if (verifyRet !== verifyRetPassed) return verifyRet
  const person = await findByDocument(database, '01', certificate.number)
  if (person === null || person.deceasedOn !== null) return notInRegister
  return person.name === certificate.name ? verifyRetPassed : numberDiffers
}
