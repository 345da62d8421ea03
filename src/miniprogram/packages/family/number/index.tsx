import Taro from '@tarojs/taro'
import { wardText as text } from '../../../locale/ward'
import { TextField } from '../../../platform/elements'
import { ActFailure } from '../../../session/ActFailure'
import { awaitsProof } from '../../../session/awaitsProof'
import { useSession } from '../../../session/useSession'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { useNumber } from './useNumber'

const toFamily = () => void Taro.redirectTo({ url: '/packages/family/list/index' })
const leave = () => void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: '/pages/home/index' }))

export default function NumberPage() {
  const name = useSession(({ subject }) => subject?.name)
  const { form, tell, wrong, submit } = useNumber(name)
  const done = form.at === 'done'
  const act = done ? text('done') : form.at === 'sent' ? text('busy') : text('numberSubmit')
  // The card has the one act that helps; back from it, the number is sent by itself.
  const foot = awaitsProof(form.refusal) ? undefined : (
    <Button kind="main" disabled={form.at === 'sent'} onTap={done ? leave : submit}>
      {act}
    </Button>
  )
  if (name === undefined) return <NobodyChosen />
  return (
    <Page name={text('numberName')} heading={text('numberHeading', { name })} lead={done ? undefined : text('numberLead')} foot={foot}>
      {form.refusal ? <ActFailure failure={form.refusal} about={text('numberNotAdded')} /> : null}
      {done ? (
        <Notice title={text('numberDone')}>{text('numberDoneWords', { name })}</Notice>
      ) : (
        <Card kind="flush">
          <Field id="number" label={text('number')} wrong={wrong}>
            <TextField
              id="number"
              className="field__input"
              value={form.number}
              placeholder={text('numberPlaceholder')}
              longest={18}
              invalid={wrong !== null}
              onType={(value) => tell({ type: 'typed', value })}
              onLeave={() => tell({ type: 'fieldLeft' })}
              onGo={submit}
            />
          </Field>
          <Field id="childName" label={text('nameNow')} wrong={null} help={text('nameNowHelp')}>
            <TextField
              id="childName"
              className="field__input"
              value={form.name ?? name}
              placeholder={name}
              longest={100}
              invalid={false}
              onType={(value) => tell({ type: 'named', value })}
            />
          </Field>
        </Card>
      )}
    </Page>
  )
}

function NobodyChosen() {
  const foot = (
    <Button kind="main" onTap={toFamily}>
      {text('toFamily')}
    </Button>
  )
  return (
    <Page name={text('numberName')} foot={foot}>
      <Notice title={text('nobodyTitle')}>{text('nobodyWords')}</Notice>
    </Page>
  )
}
