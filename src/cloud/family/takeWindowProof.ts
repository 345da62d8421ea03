import type { BackChannelAnswer, SeenPerson, WindowProof } from '../backChannel'
import { applyWords } from './applyWords'
import { extendProof, lockWard } from './guardianships'
import type { FamilyNeeds } from './needs'
import { keepEvidence, windowWord } from './windowEvidence'

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
  for (;;) {
    const [wardId = '', guardianId = null] = await Promise.all(
      seen.map(({ documentType, documentNumber }) => needs.residents.idOf({ documentType, documentNumber })),
    )
    if (wardId === guardianId) return samePerson
    if (await write(needs, proof, wardId, guardianId)) return taken
  }
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

/** False when a number turned out, meanwhile, to be somebody's who is known by another: whoever it is now is looked up again. */
async function write(needs: FamilyNeeds, proof: FamilyProof, wardId: string, guardianId: string | null): Promise<boolean> {
  const { kind, proofId, evidence, orgName } = proof
  const { db, clock, residents } = needs
  const now = clock.now()
  // A window's clock may be ahead of ours; what comes later was not reviewed before it.
  const reviewedAt = proof.reviewedAt !== undefined && proof.reviewedAt < now ? proof.reviewedAt : now
  return db.transaction().execute(async (trx) => {
    await lockWard(trx, wardId)
    for (const each of [wardId, ...(guardianId === null ? [] : [guardianId])])
      if ((await residents.meansNow(trx, each)) !== each) return false
    if (!(await keepEvidence(trx, { wardId, proofId, guardianId, says: says[kind], evidence, reviewedAt }))) return true
    const word = guardianId === null ? null : await windowWord(trx, wardId, guardianId, now)
    if (guardianId !== null && word?.says === 'guardian') await extendProof(trx, wardId, guardianId, word.validUntil)
    await applyWords(needs, trx, { wardId, orgName, now })
    return true
  })
}
