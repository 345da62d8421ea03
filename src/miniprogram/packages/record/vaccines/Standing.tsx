import type { VaccineStanding } from '../../../../contract/record/vaccineStanding'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { sourceDate } from '../../../locale/time'
import { Heading, Text, View } from '../../../platform/elements'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { Notice } from '../../../ui/Notice'
import { TopicCard } from '../../../ui/TopicCard'
import { DoseRow } from './DoseRow'
import { ageWords, byAge, doseName, doseWords, givenWords, notWholeWords, standingSummary } from './standingWords'
import { vaccineName } from './vaccineNames'

interface Props {
  standing: VaccineStanding
}

/** What was given beside what the schedule has; who has no schedule is told so, and sees what was given. */
export function Standing({ standing: { schedules, doses, beside, unreadable, more } }: Props) {
  const isWhole = unreadable === 0 && !more
  return (
    <>
      {doses.length === 0 && beside.length === 0 ? <TopicCard title={text('noVaccines')} words={text('noVaccinesWords')} /> : null}
      {doses.length > 0 ? (
        <Card>
          <Text className="card__words">{standingSummary(doses)}</Text>
        </Card>
      ) : (
        <Notice title={text('adult')}>{text('adultWords')}</Notice>
      )}
      {isWhole ? null : (
        <Notice tone="waiting" title={text('notWhole')}>
          {notWholeWords(unreadable, more)}
        </Notice>
      )}
      <Notice tone="waiting" title={text('clinic')}>
        {text('clinicWords')}
      </Notice>
      {byAge(doses).map(({ months, doses: group }) => (
        <View key={months}>
          <Heading level={2} className="section">
            {ageWords(months)}
          </Heading>
          <Card kind="flush">
            {group.map((dose) => (
              <DoseRow
                key={`${dose.vaccine}-${dose.dose}`}
                name={doseName(dose)}
                words={doseWords(dose)}
                state={dose.state}
                stateWord={text(dose.state)}
                entryId={dose.entryId}
              />
            ))}
          </Card>
        </View>
      ))}
      {beside.length > 0 ? (
        <View>
          <Heading level={2} className="section">
            {text(doses.length > 0 ? 'beside' : 'givenAll')}
          </Heading>
          {doses.length > 0 ? <Text className="quiet-line">{text('besideWords')}</Text> : null}
          <Card kind="flush">
            {beside.map(({ vaccine, givenOn, entryId }) => (
              <DoseRow key={entryId} name={vaccine} words={givenWords(givenOn)} state="given" stateWord={text('given')} entryId={entryId} />
            ))}
          </Card>
        </View>
      ) : null}
      {doses.length > 0 ? (
        <View>
          <Heading level={2} className="section">
            {text('schedules')}
          </Heading>
          <Card>
            <Facts rows={schedules.map(({ name, since }) => [vaccineName(name), text('since', { day: sourceDate(since) })])} />
          </Card>
        </View>
      ) : null}
    </>
  )
}
