import type { SealedTable } from '../renewKeys'
import { birthDatePurpose, sexPurpose } from './guardianships'

export const familySealed: readonly SealedTable[] = [
  {
    table: 'guardianship',
    key: ['resident_id', 'guardian_resident_id'],
    sealed: { birth_date_sealed: birthDatePurpose, sex_sealed: sexPurpose },
  },
]
