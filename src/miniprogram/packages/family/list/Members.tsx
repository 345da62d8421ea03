import type { Ward } from '../../../../contract/family/ward'
import { familyText as text } from '../../../locale/family'
import { chinaDate } from '../../../locale/time'
import { serverNow } from '../../../session/serverClock'
import { useSession } from '../../../session/useSession'
import { TopicCard } from '../../../ui/TopicCard'
import { bandWords, handOverSoonWords, kinWords } from '../kinWords'
import { Member } from './Member'

interface Props {
  wards: readonly Ward[]
  onSwitch(ward: Ward | null): void
  onDetails(ward: Ward): void
}

/** Oneself first, then the wards; one of them is whom everything is about. */
export function Members({ wards, onSwitch, onDetails }: Props) {
  const subject = useSession((session) => session.subject)
  const today = chinaDate(serverNow())
  return (
    <>
      <Member
        title={text('self')}
        mark={text('selfMark')}
        lines={[text('selfWords')]}
        isNow={subject === null}
        switchWord={text('backToSelf')}
        onSwitch={() => onSwitch(null)}
      />
      {wards.map((ward) => {
        const isNow = subject?.residentId === ward.residentId
        const soon = handOverSoonWords(ward)
        return (
          <Member
            key={ward.residentId}
            title={ward.name}
            lines={[kinWords(ward, today), bandWords(ward.band), ...(soon === null ? [] : [soon])]}
            isNow={isNow}
            frozen={ward.frozen}
            switchWord={text('switchTo', { name: ward.name })}
            onSwitch={() => onSwitch(ward)}
            details={{ word: isNow ? text('details') : text('switchToDetails'), onTap: () => onDetails(ward) }}
          />
        )
      })}
      {wards.length === 0 && subject === null ? <TopicCard title={text('none')} words={text('noneWords')} /> : null}
    </>
  )
}
