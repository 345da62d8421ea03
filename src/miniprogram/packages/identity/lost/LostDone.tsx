import Taro from '@tarojs/taro'
import { devicesText as text } from '../../../locale/devices'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import type { LostResult } from './lostFlow'

interface Props {
  result: LostResult
  onGrants(): void
}

const openDevices = () => void Taro.redirectTo({ url: '/packages/identity/devices/index' })

export function LostDone({ result: { ended, accounts }, onGrants }: Props) {
  const foot = (
    <>
      <Button kind="main" onTap={onGrants}>
        {text('toGrants')}
      </Button>
      <Button kind="link" onTap={openDevices}>
        {text('toDevices')}
      </Button>
    </>
  )
  return (
    <Page name={text('lostName')} heading={text('doneHeading')} lead={text('doneLead')} foot={foot}>
      <Card>
        <Facts
          rows={[
            [text('endedLabel'), text('ended', { count: ended })],
            [text('accountsLabel'), text('accounts', { count: accounts })],
          ]}
        />
      </Card>
      <Notice>{text('thenGrants')}</Notice>
    </Page>
  )
}
