import Taro from '@tarojs/taro'
import { authorizationText as text } from '../../../locale/authorization'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'

/** Before agreeing: what it is that a doctor would see. */
export function DoctorViewLink() {
  return (
    <Card kind="flush">
      <Cell
        title={text('doctorView')}
        words={text('doctorViewWords')}
        onTap={() => void Taro.navigateTo({ url: '/packages/record/doctorView/index' })}
      />
    </Card>
  )
}
