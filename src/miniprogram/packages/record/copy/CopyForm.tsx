import { type RecordModule, recordModules } from '../../../../contract/record/recordModule'
import { recordCopyText as text } from '../../../locale/recordCopy'
import { recordModuleText } from '../../../locale/recordModules'
import { chinaDate } from '../../../locale/time'
import { DayChoice, Heading, Text } from '../../../platform/elements'
import { serverNow } from '../../../session/serverClock'
import { Card } from '../../../ui/Card'
import { Chips } from '../../../ui/Chips'
import { Field } from '../../../ui/Field'
import { SwitchCell } from '../../../ui/SwitchCell'
import { type CopyChoices, copyTimes } from './copyChoices'

interface Props {
  choices: CopyChoices
  onChoose(part: Partial<CopyChoices>): void
  onModule(module: RecordModule): void
}

const formats = (['pdf', 'fhir'] as const).map((value) => ({ value, word: text(value) }))
const times = copyTimes.map((value) => ({ value, word: text(value) }))
const firstDay = '1990-01-01'

export function CopyForm({ choices, onChoose, onModule }: Props) {
  const { format, modules, time } = choices
  const day = (which: 'from' | 'to') => (
    <Field id={`copy-${which}`} label={text(which)} wrong={null}>
      <DayChoice
        id={`copy-${which}`}
        className="field__input"
        value={choices[which]}
        placeholder={text('chooseDay')}
        first={firstDay}
        last={chinaDate(serverNow())}
        onChoose={(chosen) => onChoose({ [which]: chosen })}
      />
    </Field>
  )
  return (
    <>
      <Card kind="flush">
        <Chips
          label={text('format')}
          options={formats}
          chosen={format}
          chosenWord={text('chosen')}
          onChoose={(chosen) => onChoose({ format: chosen })}
        />
        <Text className="copy__words">{text(format === 'pdf' ? 'pdfWords' : 'fhirWords')}</Text>
      </Card>
      <Heading level={2} className="section">
        {text('modules')}
      </Heading>
      <Card kind="flush">
        {recordModules.map((module) => (
          <SwitchCell
            key={module}
            title={recordModuleText(module)}
            words={text(module)}
            on={modules.includes(module)}
            state={text(modules.includes(module) ? 'chosen' : 'notChosen')}
            onTap={() => onModule(module)}
          />
        ))}
      </Card>
      <Card kind="flush">
        <Chips
          label={text('time')}
          options={times}
          chosen={time}
          chosenWord={text('chosen')}
          onChoose={(chosen) => onChoose({ time: chosen })}
        />
        {time === 'days' ? day('from') : null}
        {time === 'days' ? day('to') : null}
      </Card>
    </>
  )
}
