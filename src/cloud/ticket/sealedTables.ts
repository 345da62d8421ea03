import type { SealedTable } from '../renewKeys'
import { knownPurpose } from './knownTicket'
import { photoPurpose } from './photos'
import { aboutPurpose } from './ticketAbout'
import { movedFromPurpose, orgNamePurpose, wordsPurpose } from './tickets'

export const ticketSealed: readonly SealedTable[] = [
  {
    table: 'ticket',
    key: ['resident_id', 'id'],
    sealed: {
      org_name_sealed: orgNamePurpose,
      words_sealed: wordsPurpose,
      about_sealed: aboutPurpose,
      moved_from_sealed: movedFromPurpose,
      known_sealed: knownPurpose,
    },
  },
  { table: 'ticket_photo_piece', key: ['resident_id', 'ticket_id', 'photo', 'piece'], sealed: { sealed: photoPurpose } },
]
