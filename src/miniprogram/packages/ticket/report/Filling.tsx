import { reportReasons } from '../../../../contract/ticket/reasons'
import type { ReportDraft } from '../../../capabilities/ticket/reportDraft'
import { reportText as text } from '../../../locale/reports'
import { Text, TextArea, TextField, View } from '../../../platform/elements'
import { Card } from '../../../ui/Card'
import { Chips } from '../../../ui/Chips'
import { Field } from '../../../ui/Field'
import { SwitchCell } from '../../../ui/SwitchCell'
import { mostWords, wordsLeft } from '../complain/complaintForm'
import { mostCorrect, needsConsent } from './reportForm'
import type { ReportState } from './useReport'

const kinds = (['correction', 'feedback'] as const).map((value) => ({ value, word: text(value) }))
const reasons = reportReasons.map((value) => ({ value, word: text(value) }))

interface Props {
  draft: ReportDraft
  state: Pick<ReportState, 'typed' | 'tell' | 'wrong'>
}

/** What the person says; where there is no field there is nothing to put right by oneself. */
export function Filling({ draft, state: { typed, tell, wrong } }: Props) {
  const corrects = typed.kind === 'correction'
  const consent = text(typed.consent ? 'consentOn' : 'consentOff')
  return (
    <Card kind="flush">
      {draft.field === null ? null : (
        <>
          <Chips label={text('kind')} options={kinds} chosen={typed.kind} chosenWord={text('chosen')} onChoose={(kind) => tell({ kind })} />
          <Text className="quiet-line">{text(corrects ? 'correctionWords' : 'feedbackWords')}</Text>
        </>
      )}
      {corrects ? (
        <Field id="correct" label={text('correct')} wrong={wrong?.correct ? text(wrong.correct) : null}>
          <TextField
            id="correct"
            className="field__input"
            value={typed.correct}
            placeholder={text('correctPlaceholder')}
            longest={mostCorrect}
            invalid={Boolean(wrong?.correct)}
            onType={(correct) => tell({ correct })}
          />
        </Field>
      ) : null}
      {needsConsent(draft, typed) ? (
        <View className="field">
          <SwitchCell
            title={text('consent', { field: draft.called.field ?? '' })}
            words={text('consentWords')}
            on={typed.consent}
            state={consent}
            onTap={() => tell({ consent: !typed.consent })}
          />
          <Trouble words={wrong?.consent ? text(wrong.consent) : null} />
        </View>
      ) : null}
      <Chips
        label={text('reason')}
        options={reasons}
        chosen={typed.reason}
        chosenWord={text('chosen')}
        onChoose={(reason) => tell({ reason })}
      />
      <Trouble words={wrong?.reason ? text(wrong.reason) : null} />
      <Field
        id="words"
        label={text('words')}
        wrong={wrong?.words ? text(wrong.words) : null}
        help={text('wordsLeft', { count: wordsLeft(typed.words) })}
      >
        <TextArea id="words" className="field__area" value={typed.words} longest={mostWords} onType={(words) => tell({ words })} />
      </Field>
    </Card>
  )
}

function Trouble({ words }: { words: string | null }) {
  if (words === null) return null
  return (
    <View role="alert" className="field__words field__words--wrong">
      {words}
    </View>
  )
}
