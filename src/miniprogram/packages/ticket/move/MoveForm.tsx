import { moveText as text } from '../../../locale/moves'
import { Heading, Text, TextArea, TextField } from '../../../platform/elements'
import { awaitsProof } from '../../../session/awaitsProof'
import { Failure } from '../../../session/Failure'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Chips } from '../../../ui/Chips'
import { Facts } from '../../../ui/Facts'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { mostWords, wordsLeft } from '../complain/complaintForm'
import { isComplete, NotYet } from '../NotYet'
import '../ticket.scss'
import { mostCentre } from './moveForm'
import { useMove } from './useMove'

const ways = (['migration', 'custody'] as const).map((value) => ({ value, word: text(value) }))

export function MoveForm() {
  const { typed, tell, choose, wrong, busy, refused, submit } = useMove()
  const moves = typed.kind === 'migration'
  const centre = (id: 'from' | 'to', label: string) => {
    const trouble = wrong?.[id] ?? null
    return (
      <Field id={id} label={label} wrong={trouble && text(trouble)}>
        <TextField
          id={id}
          className="field__input"
          value={typed[id]}
          placeholder={text('centrePlaceholder')}
          longest={mostCentre}
          invalid={trouble !== null}
          onType={(value) => tell({ [id]: value })}
        />
      </Field>
    )
  }
  const foot = awaitsProof(refused) ? undefined : (
    <>
      <NotYet words={isComplete(wrong) ? null : text('notYet')} />
      <Button kind="main" disabled={busy} onTap={submit}>
        {text(busy ? 'busy' : 'submit')}
      </Button>
    </>
  )
  return (
    <Page name={text('name')} heading={text('heading')} lead={text('lead')} foot={foot}>
      <Card kind="flush">
        <Chips label={text('which')} options={ways} chosen={typed.kind} chosenWord={text('chosen')} onChoose={choose} />
        <Text className="quiet-line">{text(moves ? 'migrationWords' : 'custodyWords')}</Text>
        {moves ? centre('from', text('from')) : null}
        {centre('to', text(moves ? 'to' : 'custodyTo'))}
        <Field
          id="words"
          label={text('reason')}
          wrong={wrong?.words ? text(wrong.words) : null}
          help={text('reasonLeft', { count: wordsLeft(typed.words) })}
        >
          <TextArea id="words" className="field__area" value={typed.words} longest={mostWords} onType={(words) => tell({ words })} />
        </Field>
      </Card>
      <Heading level={2} className="section">
        {text('afterwards')}
      </Heading>
      <Card>
        <Facts
          rows={[
            [text('thenWho'), text('thenWhoWords')],
            [text('thenHowLong'), text('thenHowLongWords')],
            [text('thenBack'), text('thenBackWords')],
          ]}
        />
      </Card>
      {refused ? (
        <>
          <Notice tone="waiting">{text('kept')}</Notice>
          <Failure failure={refused} act />
        </>
      ) : null}
    </Page>
  )
}
