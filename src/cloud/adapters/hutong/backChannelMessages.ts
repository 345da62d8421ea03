import * as z from 'zod/mini'
import { keptNumber } from '../../../contract/identity/documentNumber'
import { type DocumentType, documentTypeCodes } from '../../../contract/identity/documentType'
import { accessEventsReport } from '../../../contract/upstream/hutong/backChannel/accessEventsReport'
import { accessRequestsCreate } from '../../../contract/upstream/hutong/backChannel/accessRequestsCreate'
import { codesVerify } from '../../../contract/upstream/hutong/backChannel/codesVerify'
import { grantsCheck } from '../../../contract/upstream/hutong/backChannel/grantsCheck'
import { windowProofsCreate } from '../../../contract/upstream/hutong/backChannel/windowProofsCreate'
import type { BackChannelAnswer, BackChannelHandlers, SeenPerson, WindowProof } from '../../backChannel'
import { sm4Decrypt } from './sm4'

export const backChannelPaths: readonly string[] = [
  accessRequestsCreate.path,
  codesVerify.path,
  grantsCheck.path,
  accessEventsReport.path,
  windowProofsCreate.path,
]

const malformed: BackChannelAnswer = { returnCode: '0', returnDesc: '请求内容不符合接口约定' }

type Patient = { documentType: string; documentNumber: string }

/** `today`: the date in China. */
export interface Reading {
  readonly sm4Key: string
  readonly today: string
}

/** Opens the sealed number; null when it is not this key's, or the type is none of appendix 4. */
function openPatient({ sm4Key, today }: Reading, patient: Patient): { documentType: DocumentType; documentNumber: string } | null {
  const written = sm4Decrypt(sm4Key, patient.documentNumber)
  const documentType = documentTypeCodes.find((code) => code === patient.documentType)
  if (written === null || documentType === undefined) return null
  // As the person's own real name keeps it: a hospital may send a lower-case x, blanks, full width, or no brackets.
  const documentNumber = keptNumber(documentType, written, today)
  return documentNumber === '' ? null : { documentType, documentNumber }
}

function openSeen(reading: Reading, seen: Patient & { patientName: string }): SeenPerson | null {
  const patient = openPatient(reading, seen)
  return patient && { ...patient, patientName: seen.patientName.trim() }
}

/** null when anything in it cannot be opened, or is no phone number or PIN. */
function openProof(reading: Reading, sent: z.infer<typeof windowProofsCreate.request>): WindowProof | null {
  if (sent.kind === 'identity') {
    const { sm4Key } = reading
    const [person, phone, pin] = [openSeen(reading, sent.person), sm4Decrypt(sm4Key, sent.phone), sm4Decrypt(sm4Key, sent.pin)]
    return person && phone && /^1\d{10}$/.test(phone) && pin && /^\d{6}$/.test(pin) ? { ...sent, person, phone, pin } : null
  }
  const { reviewedAt: told, ...said } = sent
  const reviewed = told === undefined ? {} : { reviewedAt: new Date(told) }
  const ward = openSeen(reading, said.ward)
  if (said.kind === 'disputeSettled') return ward && { ...said, ward, ...reviewed }
  const guardian = openSeen(reading, said.guardian)
  return ward && guardian && { ...said, kind: said.kind, ward, guardian, ...reviewed }
}

/** Reads one message by its path and hands it on; null when there is no such path. */
export async function answerBackChannel(
  handlers: BackChannelHandlers,
  reading: Reading,
  path: string,
  body: unknown,
): Promise<BackChannelAnswer | null> {
  switch (path) {
    case accessRequestsCreate.path: {
      const read = z.safeParse(accessRequestsCreate.request, body)
      const patient = read.success ? openPatient(reading, read.data) : null
      return read.success && patient
        ? handlers.createAccessRequest({ ...read.data, ...patient, patientName: read.data.patientName.trim() })
        : malformed
    }
    case codesVerify.path: {
      const read = z.safeParse(codesVerify.request, body)
      return read.success ? handlers.verifyCode(read.data) : malformed
    }
    case grantsCheck.path: {
      const read = z.safeParse(grantsCheck.request, body)
      return read.success ? handlers.checkGrant(read.data.requestId) : malformed
    }
    case accessEventsReport.path: {
      const read = z.safeParse(accessEventsReport.request, body)
      const patient = read.success ? openPatient(reading, read.data) : null
      return read.success && patient ? handlers.reportAccess({ ...read.data, ...patient, at: new Date(read.data.at) }) : malformed
    }
    case windowProofsCreate.path: {
      const read = z.safeParse(windowProofsCreate.request, body)
      const proof = read.success ? openProof(reading, read.data) : null
      return proof ? handlers.takeWindowProof(proof) : malformed
    }
    default:
      return null
  }
}
