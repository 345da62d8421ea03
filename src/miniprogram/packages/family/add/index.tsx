import Taro from '@tarojs/taro'
import type { CallFailure } from '../../../client/failure'
import { familyText as text } from '../../../locale/family'
import { chinaDate } from '../../../locale/time'
import { ActFailure } from '../../../session/ActFailure'
import { serverNow } from '../../../session/serverClock'
import { usePersonReducer } from '../../../session/usePersonState'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'
import { WardAgreement } from './WardAgreement'
import { WardFields } from './WardFields'
import { WindowRoad } from './WindowRoad'
import { emptyForm, readForm, wardForm } from './wardForm'

/** Back to the list, which shows who is new. */
function leave(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: '/packages/family/list/index' })
}

export default function Add() {
  const [form, tell] = usePersonReducer(wardForm, emptyForm)
  const today = chinaDate(serverNow())
  const { wrong, doubt, ward } = readForm(form, today)
  const backToForm = (failure: CallFailure) => {
    tell({ type: 'refused', failure })
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  if (form.at === 'agreement' && ward) {
    return <WardAgreement ward={ward} onAdded={leave} onRefused={backToForm} onDecline={() => tell({ type: 'declined' })} />
  }
  const foot = (
    <Button kind="main" onTap={() => tell({ type: 'submitted', today })}>
      {text('toAgreement')}
    </Button>
  )
  return (
    <Page name={text('addName')} step={text('addStep', { number: 1 })} heading={text('addHeading')} lead={text('addLead')} foot={foot}>
      {form.refusal ? <ActFailure failure={form.refusal} about={text('notAdded')} /> : null}
      {form.refusal?.code === 'family.notGuardian' ? <WindowRoad /> : null}
      <WardFields form={form} wrong={wrong} doubt={doubt} tell={tell} />
    </Page>
  )
}
