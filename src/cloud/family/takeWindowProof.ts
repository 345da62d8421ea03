import type { BackChannelAnswer, SeenPerson, WindowProof } from '../backChannel'
import { endGuardianship } from './endGuardianship'
import { extendProof, lockWard } from './guardianships'
import { lift } from './liftFreeze'
import type { FamilyNeeds } from './needs'
import { keepEvidence } from './windowEvidence'

export type FamilyProof = Exclude<WindowProof, { kind: 'identity' }>

const taken: BackChannelAnswer = { returnCode: '1', returnDesc: '成功' }
const nameDiffers: BackChannelAnswer = { returnCode: '0', returnDesc: '姓名与证件号码对不上，请核对' }
const samePerson: BackChannelAnswer = { returnCode: '0', returnDesc: '监护人和孩子是同一个人，请核对' }
const later: BackChannelAnswer = { returnCode: '0', returnDesc: '暂时不能核对姓名与证件，请稍后再试' }

/**
 * Evidence of guardianship, of its end, or of a settled dispute, as a window's staff reviewed it. Told twice it is one word.
 * What opens a door needs name and number to be one person's in the register: a slip of the pen must not open another child's.
 * What closes one is done at once. The answer is the register's alone: it must not be learnt who uses this app.
 */
export async function takeFamilyProof(needs: FamilyNeeds, proof: FamilyProof): Promise<BackChannelAnswer> {
  const seen = proof.kind === 'disputeSettled' ? [proof.ward] : [proof.ward, proof.guardian]
  if (proof.kind !== 'guardianshipEnded') {
    const refused = await notInRegister(needs, seen)
    if (refused) return refused
  }
  const [wardId = '', guardianId = null] = await Promise.all(
    seen.map(({ documentType, documentNumber }) => needs.residents.idOf({ documentType, documentNumber })),
  )
  if (wardId === guardianId) return samePerson
  await write(needs, proof, wardId, guardianId)
  return taken
}

async function notInRegister({ register }: FamilyNeeds, seen: readonly SeenPerson[]): Promise<BackChannelAnswer | null> {
  for (const { documentType, documentNumber, patientName } of seen) {
    const found = await register.check({ documentType, documentNumber, name: patientName })
    if (found.kind === 'unavailable') return later
    if (found.kind !== 'same') return nameDiffers
  }
  return null
}

const says = { guardianship: 'guardian', guardianshipEnded: 'ended', disputeSettled: 'settled' } as const

async function write(needs: FamilyNeeds, proof: FamilyProof, wardId: string, guardianId: string | null): Promise<void> {
  const { kind, proofId, evidence, orgName } = proof
  const now = needs.clock.now()
  await needs.db.transaction().execute(async (trx) => {
    await lockWard(trx, wardId)
    const validUntil = await keepEvidence(trx, { wardId, proofId, guardianId, says: says[kind], evidence, now })
    if (validUntil === null) return
    const by = { kind: 'window' } as const
    if (kind === 'disputeSettled') await lift(needs, trx, { wardId, by, orgName, now })
    if (guardianId === null) return
    if (kind === 'guardianship') await extendProof(trx, wardId, guardianId, validUntil)
    if (kind === 'guardianshipEnded') await endGuardianship(needs, trx, { wardId, guardianId, why: 'window', by, orgName, now })
  })
}
