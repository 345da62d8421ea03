import { doctorAt } from '../doors'
import { otherName, unfitNumber, unknownId } from '../wrongWays'
import { agreedTo, type InputMakers, idAt, type Making } from './inputMaker'

function wanted(making: Making): object {
  const document = making.step.input?.document ?? 'access'
  return document === 'access' ? { document, requestId: requestId(making) } : { document }
}

/** A request's id has a form of its own: one that nobody has, too. */
function requestId(making: Making): string {
  const id = idAt(making, 'request')
  return id.includes('.') ? id : `${'A'.repeat(22)}.${'A'.repeat(22)}`
}

function consented(making: Making): object {
  const { memory, step } = making
  const receiptId = step.outcome === 'consent.required' ? null : memory.receiptId
  return { requestId: requestId(making), receiptId: receiptId ?? unknownId() }
}

/** What is asked about a hospital, about a person's consents, and about those they act for. */
export const accessInputs: InputMakers = {
  'consent.current': wanted,
  'consent.sign': (making) => ({ ...wanted(making), ...agreedTo(making) }),
  'consent.withdraw': ({ step }) => ({ document: step.input?.document ?? 'messages' }),
  'consent.receiptText': (making) => ({ receiptId: idAt(making, 'receipt') }),
  'authorization.agreeRequest': consented,
  'authorization.declineRequest': (making) => ({ requestId: requestId(making) }),
  'authorization.issueCode': (making) => ({ ...consented(making), ...(making.step.input?.byMessage === true ? { byMessage: true } : {}) }),
  'authorization.codeStatus': (making) => ({ requestId: requestId(making) }),
  'authorization.revokeGrant': (making) => ({ grantId: idAt(making, 'grant') }),
  'authorization.setBlock': ({ memory, step }) => {
    const orgCode = step.outcome === 'resource.notFound' ? 'unknown' : (memory.requests[0]?.orgCode ?? memory.grants[0]?.orgCode)
    return { orgCode: orgCode ?? doctorAt(0).orgCode, blocked: step.input?.blocked ?? true }
  },
  'message.markRead': ({ memory, scene: _ }) => ({ upTo: memory.unreadUpTo ?? '2026-01-01T00:00:00.000Z' }),
  'message.recordAnswers': ({ step }) => ({ answers: [{ use: step.input?.use ?? 'request', answer: step.input?.answer ?? 'accept' }] }),
  'family.addWard': (making) => {
    const { scene, step } = making
    const ward = step.outcome === 'family.notGuardian' ? scene.cast.stranger : (scene.cast.wards.at(-1) ?? scene.cast.stranger)
    const { documentType, documentNumber, name } = ward
    return {
      documentType,
      documentNumber: step.outcome === 'identity.documentInvalid' ? unfitNumber(ward) : documentNumber,
      name: step.outcome === 'family.notGuardian' ? otherName(ward) : name,
      agreed: agreedTo(making),
    }
  },
  'family.removeWard': (making) => ({ residentId: idAt(making, 'ward'), alsoRevoke: making.step.input?.alsoRevoke ?? false }),
  'family.endGuardian': (making) => ({ guardianId: idAt(making, 'guardian') }),
  'family.upgradeNumber': ({ scene, step }) => {
    const { stranger } = scene.cast
    return { documentNumber: step.outcome === 'identity.documentInvalid' ? unfitNumber(stranger) : stranger.documentNumber }
  },
}
