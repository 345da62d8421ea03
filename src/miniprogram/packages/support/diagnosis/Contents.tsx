import type { Diagnosis } from '../../../../contract/support/diagnosis'
import { diagnosisText as text } from '../../../locale/diagnosis'
import { Heading, Text } from '../../../platform/elements'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { phoneRows, type Row, shapeRows, stateRows } from './diagnosisWords'
import { StepList } from './StepList'

interface Props {
  diagnosis: Diagnosis
}

/** Everything that is sent, in words, and nothing folded away. */
export function Contents({ diagnosis }: Props) {
  const { steps, earlier, ward } = diagnosis
  return (
    <>
      <Group title={text('phone')} rows={phoneRows(diagnosis)} />
      <Group title={text('state')} rows={stateRows(diagnosis)} />
      {ward ? <Group title={text('ward')} rows={shapeRows(ward)} /> : null}
      <Heading level={2} className="section">
        {text('steps', { count: steps.length })}
      </Heading>
      <Text className="quiet-line">{text('stepsWords')}</Text>
      {earlier > 0 ? <Text className="quiet-line">{text('earlier', { count: earlier })}</Text> : null}
      <StepList steps={steps} />
    </>
  )
}

function Group({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <>
      <Heading level={2} className="section">
        {title}
      </Heading>
      <Card>
        <Facts rows={rows} />
      </Card>
    </>
  )
}
