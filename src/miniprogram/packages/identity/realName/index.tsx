import { useRouter } from '@tarojs/taro'
import { identityText as text } from '../../../locale/identity'
import { Failure } from '../../../session/Failure'
import { levelWanted } from '../../../session/raise'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Page } from '../../../ui/Page'
import { Opens } from '../Opens'
import '../identity.scss'
import { GuardianActs } from '../otherRoad/GuardianActs'
import { PersonFields } from './PersonFields'
import { useRealName } from './useRealName'

export default function RealName() {
  const { form, reading, busy, refusal, tell, submit } = useRealName(levelWanted(useRouter().params.to))
  if (refusal?.code === 'identity.guardianNeeded') return <GuardianActs />
  // Typed correctly, it would be refused again.
  const final = refusal?.code === 'identity.deceased' || refusal?.code === 'identity.personFixed'
  const foot = final ? undefined : (
    <Button kind="main" disabled={busy} onTap={submit}>
      {busy ? text('realNameBusy') : text('submitRealName')}
    </Button>
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
      {final ? null : (
        <>
          <Card kind="flush">
            <PersonFields form={form} reading={reading} tell={tell} />
          </Card>
          <Opens step="realName" />
        </>
      )}
    </Page>
  )
}
