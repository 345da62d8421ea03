import { documentTypeCodes } from '../../../../contract/identity/documentType'
import { documentTypeText } from '../../../locale/documentTypes'
import { identityText as text } from '../../../locale/identity'
import { Choice, TextField } from '../../../platform/elements'
import { Field } from '../../../ui/Field'
import type { FormEvent, FormReading, RealNameForm } from './realNameForm'

interface Props {
  form: RealNameForm
  reading: FormReading
  tell(event: FormEvent): void
}

const typeNames = documentTypeCodes.map((code) => documentTypeText(code))

/** A kind of document, the name, and the number on it. */
export function PersonFields({ form, reading: { wrong, numberHint }, tell }: Props) {
  const field = (name: 'name' | 'documentNumber', placeholder: string, longest: number) => (
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
  return (
    <>
      <Field id="documentType" label={text('documentType')} wrong={null}>
        <Choice
          id="documentType"
          className="field__input"
          options={typeNames}
          chosen={documentTypeCodes.indexOf(form.documentType)}
          onChoose={(index) => tell({ type: 'typeChosen', index })}
        />
      </Field>
      <Field id="name" label={text('personName')} wrong={wrong.name}>
        {field('name', text('personNamePlaceholder'), 50)}
      </Field>
      <Field id="documentNumber" label={text('documentNumber')} wrong={wrong.documentNumber} help={numberHint}>
        {field('documentNumber', text('documentNumberPlaceholder'), 40)}
      </Field>
    </>
  )
}
