import type { Me } from '../../contract/identity/me'
import type { ActingFor } from '../session/sessionStore'

/** Synthetic people, every one of them; and the moment at which all of the gallery stands still: a Saturday, 14:05 in China. */
export const now = '2026-11-21T06:05:00.000Z'

export const residentId = '6f1c2a34-9b0d-4e57-8a21-3c4d5e6f7a80'
export const childId = '0b7e9d12-4c3f-4a68-9d15-7e2f1a3b4c5d'
export const teenId = '1c8f0e23-5d40-4b79-8e26-8f302b4c5d6e'

const resident = { residentId, nameMasked: '*桂芳', documentType: '01', numberMasked: '4401**********0028' } as const

/** At level 2, as who has walked the whole ladder. */
export const proven: Me = { level: 2, proofDue: false, phoneMasked: '138****5512', resident }
export const named: Me = { ...proven, level: 1 }
/** Level 2 elsewhere: here it has to be shown anew. */
export const owing: Me = { ...named, proofDue: true }
export const registered: Me = { level: 0, proofDue: false, phoneMasked: '138****5512', resident: null }
export const unknown: Me = { level: 0, proofDue: false, phoneMasked: null, resident: null }
export const permitHolder: Me = { ...named, resident: { ...resident, documentType: '06', numberMasked: 'H08****21' } }

/** The child that `proven` acts for. */
export const child: ActingFor = { residentId: childId, name: '林小满', endsAt: '2039-03-04T16:00:00.000Z', frozen: false }
export const frozenChild: ActingFor = { ...child, frozen: true }
