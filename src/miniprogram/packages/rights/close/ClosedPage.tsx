import Taro from '@tarojs/taro'
import { rightsText as text } from '../../../locale/rights'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import type { Closed } from './closeFlow'

interface Props {
  result: Closed
}

/** The last page: nobody is signed in any more. */
export function ClosedPage({ result: { revoking, wardsEnded } }: Props) {
  const home = (
    <Button kind="main" onTap={() => void Taro.switchTab({ url: '/pages/home/index' })}>
      {text('toHome')}
    </Button>
  )
  return (
    <Page name={text('closeName')} heading={text('closedHeading')} lead={text('closedLead')} foot={home}>
      <Card kind="flush">
        {revoking > 0 ? <Cell title={text('closedRevoking', { count: revoking })} /> : null}
        {wardsEnded > 0 ? <Cell title={text('closedWards', { count: wardsEnded })} /> : null}
        <Cell title={text('closedPaper')} />
      </Card>
    </Page>
  )
}
