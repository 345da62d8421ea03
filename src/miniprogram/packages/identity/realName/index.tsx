import { useRouter } from '@tarojs/taro'
import { documentTypeCodes, documentTypes } from '../../../../contract/identity/documentType'
import { identityText as text } from '../../../locale/identity'
import { Choice, TextField } from '../../../platform/elements'
import { Failure } from '../../../session/Failure'
import { levelWanted } from '../../../session/raise'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Field } from '../../../ui/Field'
import { Page } from '../../../ui/Page'
import { useRealName } from './useRealName'

const typeNames = documentTypeCodes.map((code) => documentTypes[code])

export default function RealName() {
  const { form, wrong, busy, refusal, tell, submit } = useRealName(levelWanted(useRouter().params.to))
  const foot = (
    <Button kind="main" disabled={busy} onTap={submit}>
      {busy ? text('realNameBusy') : text('submitRealName')}
    </Button>
  )
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
    <Page
      name={text('realNameName')}
      step={text('step', { number: 2 })}
      heading={text('realNameHeading')}
      lead={text('realNameLead')}
      foot={foot}
    >
      {refusal ? <Failure failure={refusal} /> : null}
      <Card kind="flush">
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
        <Field id="documentNumber" label={text('documentNumber')} wrong={wrong.documentNumber}>
          {field('documentNumber', text('documentNumberPlaceholder'), 40)}
        </Field>
      </Card>
    </Page>
  )
}
