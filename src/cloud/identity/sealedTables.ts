import type { SealedTable } from '../renewKeys'
import { openidPurpose, phonePurpose } from './accounts'
import { offlinePhonePurpose } from './offlineProofs'
import { birthDatePurpose, namePurpose, numberPurpose } from './residents'
import { vouchPhonePurpose } from './vouches'

export const identitySealed: readonly SealedTable[] = [
  { table: 'account', key: ['id'], sealed: { openid_sealed: openidPurpose, phone_sealed: phonePurpose } },
  {
    table: 'resident',
    key: ['id'],
    sealed: { number_sealed: numberPurpose, name_sealed: namePurpose, birth_date_sealed: birthDatePurpose },
  },
  { table: 'offline_proof', key: ['resident_id'], sealed: { phone_sealed: offlinePhonePurpose } },
  { table: 'vouch', key: ['resident_id', 'account_id'], sealed: { phone_sealed: vouchPhonePurpose } },
]
