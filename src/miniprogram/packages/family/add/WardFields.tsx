import { familyText as text } from '../../../locale/family'
import { Choice, TextField } from '../../../platform/elements'
import { Card } from '../../../ui/Card'
import { Field } from '../../../ui/Field'
import {
  birthOptions,
  type FieldName,
  type FormReading,
  placeOptions,
  type WardEvent,
  type WardForm,
  wardKindNames,
  wardKinds,
} from './wardForm'

interface Props {
  form: WardForm
  wrong: FormReading['wrong']
  doubt: string | null
  tell(event: WardEvent): void
}

const numberWords = {
  birthCode: { label: text('birthCode'), placeholder: text('birthCodePlaceholder'), help: text('birthCodeHelp') },
  mother: { label: text('motherNumber'), placeholder: text('motherNumberPlaceholder') },
} as const
const plainWords = { label: text('number'), placeholder: text('numberPlaceholder') }

export function WardFields({ form, wrong, doubt, tell }: Props) {
  const { kind } = form
  const words = kind === 'birthCode' || kind === 'mother' ? numberWords[kind] : plainWords
  const field = (name: FieldName, placeholder: string, longest: number) => (
    <TextField
      id={name}
      className="field__input"
      value={form[name]}
      placeholder={placeholder}
      longest={longest}
      invalid={wrong[name] !== null}
      onType={(value) => tell({ type: 'typed', field: name, value })}
      onLeave={() => tell({ type: 'fieldLeft', field: name })}
    />
  )
  const choice = (id: string, options: readonly string[], chosen: number, type: 'kindChosen' | 'birthChosen' | 'placeChosen') => (
    <Choice id={id} className="field__input" options={options} chosen={chosen} onChoose={(index) => tell({ type, index })} />
  )
  return (
    <Card kind="flush">
      <Field id="kind" label={text('kind')} wrong={null}>
        {choice('kind', wardKindNames, wardKinds.indexOf(kind), 'kindChosen')}
      </Field>
      <Field id="number" wrong={wrong.number} {...words} {...(doubt === null ? {} : { help: doubt })}>
        {field('number', words.placeholder, 40)}
      </Field>
      {kind === 'mother' ? (
        <>
          <Field id="birth" label={text('birth')} wrong={null} help={text('birthHelp')}>
            {choice('birth', birthOptions, form.birth - 1, 'birthChosen')}
          </Field>
          <Field id="place" label={text('place')} wrong={null} help={text('placeHelp')}>
            {choice('place', placeOptions, form.place - 1, 'placeChosen')}
          </Field>
        </>
      ) : null}
      <Field id="name" label={text('name')} wrong={wrong.name}>
        {field('name', text('namePlaceholder'), 50)}
      </Field>
    </Card>
  )
}
