import { rightsText as text } from '../../../locale/rights'
import { Heading, Text } from '../../../platform/elements'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Skeleton } from '../../../ui/Skeleton'
import { concernedWords } from './concernedWords'
import { useConcerned } from './useConcerned'

const goes = ['goesBinding', 'goesReminders'] as const
const stays = ['staysReceipts', 'staysLooks', 'staysTickets', 'staysRecord'] as const

/** All that closing does and does not do, before the tap. */
export function Consequences() {
  const concerned = useConcerned()
  return (
    <>
      <Heading level={2} className="section section--first">
        {text('goes')}
      </Heading>
      <Card kind="flush">
        {goes.map((key) => (
          <Cell key={key} title={text(key)} />
        ))}
      </Card>
      <Text className="quiet-line">{text('goesPlain')}</Text>
      <Heading level={2} className="section">
        {text('stays')}
      </Heading>
      <Card kind="flush">
        {stays.map((key) => (
          <Cell key={key} title={text(key)} />
        ))}
      </Card>
      <Heading level={2} className="section">
        {text('ends')}
      </Heading>
      <Text className="quiet-line">{text('endsWhen')}</Text>
      {concerned === null ? (
        <Skeleton cards={1} />
      ) : (
        <Card kind="flush">
          {concernedWords(concerned).map((words) => (
            <Cell key={words} title={words} />
          ))}
        </Card>
      )}
    </>
  )
}
