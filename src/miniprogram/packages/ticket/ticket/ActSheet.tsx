import { useState } from 'react'
import { ticketsText as text } from '../../../locale/tickets'
import { Text, TextArea } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import { Sheet } from '../../../ui/Sheet'
import { mostWords, readComplaint, wordsLeft } from '../complain/complaintForm'
import type { Act } from './useTicket'

export type Asking = 'confirm' | 'reopen' | 'agree' | 'refuse'

interface Props {
  asking: Asking
  /** As it was on the screen. */
  proposal: string | null
  onAct(what: Act): void
  onBack(): void
}

/** What follows, before it is done. */
export function ActSheet({ asking, proposal, onAct, onBack }: Props) {
  const [typed, type] = useState('')
  const [tried, setTried] = useState(false)
  const { words, wrong } = readComplaint(typed)
  const reopens = asking === 'reopen'
  const decides = asking === 'agree' || asking === 'refuse'
  const act = () => {
    if (asking === 'confirm') return onAct({ kind: 'confirm' })
    if (decides) return proposal === null ? onBack() : onAct({ kind: 'decide', agreed: asking === 'agree', proposal })
    if (wrong === null) onAct({ kind: 'reopen', words })
    else setTried(true)
  }
  const acts = (
    <>
      <Button kind="main" onTap={act}>
        {text(reopens ? 'reopenSubmit' : asking)}
      </Button>
      <Button kind="quiet" onTap={onBack}>
        {text('back')}
      </Button>
    </>
  )
  return (
    <Sheet title={reopens ? text('reopenHeading') : text(`${asking}Sheet`)} acts={acts}>
      {decides && proposal !== null ? <Text className="sheet__words">{text('proposalIs', { proposal })}</Text> : null}
      <Text className="sheet__words">{text(`${asking}Words`)}</Text>
      {reopens ? (
        <Field
          id="reopenWords"
          label={text('reopenLabel')}
          wrong={tried && wrong !== null ? text('reopenMissing') : null}
          help={text('wordsLeft', { count: wordsLeft(typed) })}
        >
          <TextArea id="reopenWords" className="field__area" value={typed} longest={mostWords} onType={type} />
        </Field>
      ) : null}
    </Sheet>
  )
}
