import type { CallFailure } from '../../../client/failure'
import { rightsText as text } from '../../../locale/rights'
import { Heading, Text } from '../../../platform/elements'
import { Failure } from '../../../session/Failure'
import type { Remote } from '../../../session/useAnswer'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Skeleton } from '../../../ui/Skeleton'
import { concernedWords } from './concernedWords'
import type { Concerned } from './useConcerned'

const goes = ['goesBinding', 'goesReminders'] as const
const stays = ['staysReceipts', 'staysLooks', 'staysTickets', 'staysRecord'] as const

interface Props {
  concerned: Remote<Concerned>
  onReload(): void
}

/** All that closing does and does not do, before the tap. */
export function Consequences({ concerned, onReload }: Props) {
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
      {concerned.at === 'loading' ? <Skeleton cards={1} /> : null}
      {concerned.at === 'failed' ? <NotRead failure={concerned.failure} onReload={onReload} /> : null}
      {concerned.at === 'ready' ? (
        <Card kind="flush">
          {concernedWords(concerned.data).map((words) => (
            <Cell key={words} title={words} />
          ))}
        </Card>
      ) : null}
    </>
  )
}

/** Whatever it was: without reading it again nobody could close, and reading does no harm. */
function NotRead({ failure, onReload }: { failure: CallFailure; onReload(): void }) {
  const hasRetry = failure.retryable || failure.code === 'session.required'
  return (
    <>
      <Failure failure={failure} onRetry={onReload} />
      {hasRetry ? null : (
        <Button kind="quiet" onTap={onReload}>
          {text('readAgain')}
        </Button>
      )}
    </>
  )
}
