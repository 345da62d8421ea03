import type { Handler } from '../call'
import { chinaDate } from '../chinaDate'
import { done } from '../result'
import { describeWard } from './describeWard'
import { guardianshipsOf } from './guardianships'
import type { FamilyNeeds } from './needs'

export function list({ db, clock, residents }: FamilyNeeds): Handler<'family.list'> {
  return async ({ caller, resident }) => {
    const guardian = { accountId: caller.accountId, residentId: resident.residentId }
    const standing = await guardianshipsOf(db, guardian, chinaDate(clock.now()))
    return done({ wards: await Promise.all(standing.map((guardianship) => describeWard(residents, guardianship))) })
  }
}
