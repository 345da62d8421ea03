import { vouchText as text } from '../../../locale/vouch'
import { TextField } from '../../../platform/elements'
import { ActFailure } from '../../../session/ActFailure'
import { awaitsProof } from '../../../session/awaitsProof'
import { goBack } from '../../../session/raise'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import '../identity.scss'
import { PersonFields } from '../realName/PersonFields'
import { useVouch } from './useVouch'

/** 帮家人确认, on the phone of who helps: what it means first, then whom, then the digits on the other phone. */
export default function Vouch() {
  const { form, reading, going, tell, submit } = useVouch()
  if (going.at === 'done') {
    const { nameMasked, relation } = going.vouched
    const foot = (
      <Button kind="main" onTap={goBack}>
        {text('toBack')}
      </Button>
    )
    const words = text('doneWords', { relation: text(relation) })
    return <Page name={text('name')} heading={text('doneHeading', { name: nameMasked })} lead={words} foot={foot} />
  }
  const refused = going.at === 'refused' ? going.failure : null
  const foot = awaitsProof(refused) ? undefined : (
    <Button kind="main" disabled={going.at === 'checking'} onTap={submit}>
      {going.at === 'checking' ? text('busy') : text('submit')}
    </Button>
  )
  return (
    <Page name={text('name')} heading={text('heading')} lead={text('lead')} foot={foot}>
      {refused ? <ActFailure failure={refused} /> : null}
      <Notice tone="waiting" title={text('warning')}>
        {text('warningWords')}
      </Notice>
      <Card kind="flush">
        <PersonFields form={form.person} reading={reading.person} tell={(event) => tell({ type: 'person', event })} />
        <Field id="code" label={text('code')} wrong={reading.codeWrong}>
          <TextField
            id="code"
            className="field__input field__input--digits"
            value={form.code}
            placeholder={text('codePlaceholder')}
            longest={6}
            invalid={reading.codeWrong !== null}
            digits="shown"
            onType={(value) => tell({ type: 'codeTyped', value })}
            onGo={submit}
          />
        </Field>
      </Card>
    </Page>
  )
}
