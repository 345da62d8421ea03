import { diagnosisText as text } from '../../../locale/diagnosis'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Contents } from './Contents'
import { LatestFailures } from './LatestFailures'
import { MadeNotice } from './MadeNotice'
import { useDiagnosisCode } from './useDiagnosisCode'
import './diagnosis.scss'

export default function DiagnosisPage() {
  const { diagnosis, failures, made, make } = useDiagnosisCode()
  const foot =
    SUPPORT_SM2_PUBLIC_KEY === '' ? undefined : (
      <Button kind="main" disabled={made.at === 'busy'} onTap={make}>
        {text('make')}
      </Button>
    )
  return (
    <Page name={text('name')} heading={text('heading')} lead={text('lead')} foot={foot}>
      {foot ? <MadeNotice made={made} /> : <Notice tone="waiting">{text('noKey')}</Notice>}
      <LatestFailures failures={failures} />
      <Card>
        <Text className="card__title">{text('notInTitle')}</Text>
        <Text className="card__words">{text('notIn')}</Text>
      </Card>
      <Contents diagnosis={diagnosis} />
    </Page>
  )
}
