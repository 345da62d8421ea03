import * as z from 'zod/mini'
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

/** Opens the sealed number; null when it is not this key's, or the type is none of appendix 4. */
function openPatient(sm4Key: string, patient: Patient): { documentType: DocumentType; documentNumber: string } | null {
  // As we keep them: a hospital may send a lower-case x.
  const documentNumber = sm4Decrypt(sm4Key, patient.documentNumber)?.trim().toUpperCase()
  const documentType = documentTypeCodes.find((code) => code === patient.documentType)
  return documentNumber && documentType ? { documentType, documentNumber } : null
}

function openSeen(sm4Key: string, seen: Patient & { patientName: string }): SeenPerson | null {
  const patient = openPatient(sm4Key, seen)
  return patient && { ...patient, patientName: seen.patientName.trim() }
}

/** null when anything in it cannot be opened, or is no phone number or PIN. */
function openProof(sm4Key: string, sent: z.infer<typeof windowProofsCreate.request>): WindowProof | null {
  if (sent.kind === 'identity') {
    const [person, phone, pin] = [openSeen(sm4Key, sent.person), sm4Decrypt(sm4Key, sent.phone), sm4Decrypt(sm4Key, sent.pin)]
    return person && phone && /^1\d{10}$/.test(phone) && pin && /^\d{6}$/.test(pin) ? { ...sent, person, phone, pin } : null
  }
  const ward = openSeen(sm4Key, sent.ward)
  if (sent.kind === 'disputeSettled') return ward && { ...sent, ward }
  const guardian = openSeen(sm4Key, sent.guardian)
  return ward && guardian && { ...sent, kind: sent.kind, ward, guardian }
}

/** Reads one message by its path and hands it on; null when there is no such path. */
export async function answerBackChannel(
  handlers: BackChannelHandlers,
  sm4Key: string,
  path: string,
  body: unknown,
): Promise<BackChannelAnswer | null> {
  switch (path) {
    case accessRequestsCreate.path: {
      const read = z.safeParse(accessRequestsCreate.request, body)
      const patient = read.success ? openPatient(sm4Key, read.data) : null
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
      const patient = read.success ? openPatient(sm4Key, read.data) : null
      return read.success && patient ? handlers.reportAccess({ ...read.data, ...patient, at: new Date(read.data.at) }) : malformed
    }
    case windowProofsCreate.path: {
      const read = z.safeParse(windowProofsCreate.request, body)
      const proof = read.success ? openProof(sm4Key, read.data) : null
      return proof ? handlers.takeWindowProof(proof) : malformed
    }
    default:
      return null
  }
}
