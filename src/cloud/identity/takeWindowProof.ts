import { consentsAlone } from '../../contract/family/minor'
import { readDocumentNumber } from '../../contract/identity/documentNumber'
import { findingWords } from '../../contract/identity/numberFindings'
import { isWeakPin } from '../../contract/identity/pinCode'
import type { BackChannelAnswer, WindowProof } from '../backChannel'
import { chinaDate } from '../chinaDate'
import type { DatabaseTransaction } from '../ports'
import { boundPhones, lockPerson, tellNumbers } from './knownPerson'
import type { IdentityNeeds } from './needs'
import { lockProof, storeProof } from './offlineProofs'
import { discardPinCodes } from './pinCodes'
import { residentIdOf } from './residents'
import { isTaken, takeProof } from './windowProofs'

type IdentityProof = Extract<WindowProof, { kind: 'identity' }>

const taken: BackChannelAnswer = { returnCode: '1', returnDesc: '成功' }
const refused = (returnDesc: string): BackChannelAnswer => ({ returnCode: '0', returnDesc })

/**
 * A phone number and a PIN, proven at a hospital's window by the person themselves. It is the register that says who they are,
 * so the answer is the same whether they use this app or not.
 */
export async function takeIdentityProof(needs: IdentityNeeds, proof: IdentityProof): Promise<BackChannelAnswer> {
  const { db, clock, register } = needs
  const now = clock.now()
  const today = chinaDate(now)
  if (await isTaken(db, proof.proofId)) return taken
  const { documentType, documentNumber, patientName: name } = proof.person
  const read = readDocumentNumber(documentType, documentNumber, today)
  if (!read.ok) return refused(`证件号码有误：${findingWords(read.finding)}`)
  const person = { documentType, documentNumber: read.number, name }
  const checked = await register.check(person)
  if (checked.kind === 'unavailable') return refused('暂时查不到省平台登记库，请稍后再试')
  if (checked.kind === 'deceased') return refused('省平台登记此人已经去世，不能办理')
  if (checked.kind !== 'same') return refused('姓名与证件不一致，请核对')
  if (!consentsAlone(checked.birthDate, today)) return refused('未满14周岁，由监护人代为办理')
  if (isWeakPin(proof.pin, checked.birthDate)) return refused('这个密码太容易被猜到，请患者换一个')
  await db.transaction().execute(async (trx) => {
    const residentId = await residentIdOf({ ...needs, db: trx }, person)
    await store(needs, trx, { residentId, proof, registeredPhone: checked.phone, now })
  })
  return taken
}

async function store(
  needs: IdentityNeeds,
  trx: DatabaseTransaction,
  { residentId, proof, registeredPhone, now }: { residentId: string; proof: IdentityProof; registeredPhone: string | null; now: Date },
): Promise<void> {
  const { vault, messages } = needs
  const { phone, pin, orgName } = proof
  const accounts = await lockPerson(trx, residentId, residentId)
  if (!(await takeProof(trx, { proofId: proof.proofId, kind: proof.kind, now }))) return
  const before = await lockProof(trx, vault, residentId)
  await storeProof(trx, vault, { residentId, source: 'window', phone, pin, orgName, now })
  // A code on its way belongs to the number, and the PIN, of before.
  await discardPinCodes(trx, residentId)
  await messages.post(trx, { residentId, kind: 'windowProof', orgName, aboutId: null, now })
  const phones = [phone, registeredPhone, before?.phone, ...boundPhones(needs, accounts, residentId)]
  await tellNumbers(needs, trx, { kind: 'windowProof', residentId, phones, now })
}
