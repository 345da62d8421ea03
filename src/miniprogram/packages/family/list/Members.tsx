import type { Ward } from '../../../../contract/family/ward'
import { familyText as text } from '../../../locale/family'
import { chinaDate } from '../../../locale/time'
import { serverNow } from '../../../session/serverClock'
import type { ActingFor } from '../../../session/sessionStore'
import { useSession } from '../../../session/useSession'
import { EmptyState } from '../../../ui/EmptyState'
import { kinWords } from '../kinWords'
import { Member } from './Member'

interface Props {
  wards: readonly Ward[]
  onSwitch(ward: ActingFor | null): void
  onRemove(ward: Ward): void
}

/** Oneself first, then the wards; one of them is whom everything is about. */
export function Members({ wards, onSwitch, onRemove }: Props) {
  const subject = useSession((session) => session.subject)
  const today = chinaDate(serverNow())
  return (
    <>
      <Member
        title={text('self')}
        words={text('selfWords')}
        isNow={subject === null}
        switchWord={text('backToSelf')}
        onSwitch={() => onSwitch(null)}
      />
      {wards.map((ward) => (
        <Member
          key={ward.residentId}
          title={ward.name}
          words={kinWords(ward, today)}
          isNow={subject?.residentId === ward.residentId}
          switchWord={text('actFor', { name: ward.name })}
          onSwitch={() => onSwitch({ residentId: ward.residentId, name: ward.name })}
          onRemove={() => onRemove(ward)}
        />
      ))}
      {wards.length === 0 ? <EmptyState title={text('none')} words={text('noneWords')} /> : null}
    </>
  )
}
