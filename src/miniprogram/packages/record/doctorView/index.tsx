import { type RecordModule, recordModules } from '../../../../contract/record/recordModule'
import { doctorViewText as text } from '../../../locale/doctorView'
import { recordText } from '../../../locale/record'
import { recordModuleText } from '../../../locale/recordModules'
import { View } from '../../../platform/elements'
import { usePersonState } from '../../../session/usePersonState'
import { Card } from '../../../ui/Card'
import { Chips } from '../../../ui/Chips'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import '../record.scss'
import { Tab } from './Tab'

const tabs = recordModules.map((value) => ({ value, word: recordModuleText(value) }))

/** Before agreeing: everything that a doctor would see, with one's own record in it. */
export default function DoctorView() {
  const [module, change] = usePersonState<RecordModule>('basic')
  return (
    <Page name={text('name')} lead={text('lead')}>
      <Notice title={text('allTitle')}>{text('all')}</Notice>
      <Notice tone="waiting" title={text('ownTitle')}>
        {text('own')}
      </Notice>
      <Card kind="flush">
        <Chips
          label={text('tabs')}
          options={tabs}
          chosen={module}
          chosenWord={text('chosen')}
          onChoose={(chosen) => change(() => chosen)}
        />
      </Card>
      <View>
        <Tab key={module} module={module} />
      </View>
      <Notice>{recordText('reference')}</Notice>
    </Page>
  )
}
