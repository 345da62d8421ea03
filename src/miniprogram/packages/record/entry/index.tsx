import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { entry as readEntry } from '../../../../contract/record/entry'
import { besides } from '../../../locale/joined'
import { language } from '../../../locale/language'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { sourceDate } from '../../../locale/time'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { useKeptPlace } from '../../../session/useKeptPlace'
import { useShownAgain } from '../../../session/useShownAgain'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { formWord } from '../forms/formWords'
import { EntryContent } from './EntryContent'
import { UnreadableContent } from './UnreadableContent'
import './entry.scss'

/** One entry of the record. A sensitive one was opened by a tap; who comes back to the page finds it folded again. */
export default function EntryPage() {
  const { entryId = '' } = useRouter().params
  const { remote, reload } = useAnswer(() => call(readEntry, { entryId }))
  useKeptPlace(remote.at === 'ready')
  const [open, setOpen] = useState(true)
  const answer = remote.at === 'ready' ? remote.data : null
  // What was opened by a tap and not seen yet, because who is there had to be proven first, is still to be opened.
  useShownAgain(() => setOpen((before) => before && answer === null))
  const entry = answer?.state === 'read' ? answer : null
  const shown = entry && (open || entry.sensitive === null) ? entry : null
  const when = shown?.occurredOn ? sourceDate(shown.occurredOn) : text('noDay')
  // The heading is the source's and Chinese: in English the kind of entry is said beside it.
  const lead = shown && language() === 'en' ? besides(formWord(shown.form), when) : when
  return (
    <Page name={text('entryName')} heading={shown?.title} lead={shown ? lead : undefined}>
      {remote.at === 'loading' ? <Skeleton cards={3} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {answer?.state === 'unreadable' ? <UnreadableContent entry={answer} /> : null}
      {shown ? <EntryContent entry={shown} /> : null}
      {entry && !shown ? (
        <>
          <Notice title={text('folded')}>{text('foldedWords')}</Notice>
          <Button kind="quiet" onTap={() => setOpen(true)}>
            {text('unfoldEntry')}
          </Button>
        </>
      ) : null}
    </Page>
  )
}
