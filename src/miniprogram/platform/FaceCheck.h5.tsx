import { Button } from '../ui/Button'
import { Text, View } from './elements'
import { askWechat } from './wechatStandIn'

export type FaceEnd = 'done' | 'stopped' | 'unsupported'

interface Props {
  verifyId: string
  onEnd(end: FaceEnd): void
}

/** Stands where WeChat's own camera page would be, and says that it is not it. */
export function FaceCheck({ verifyId, onEnd }: Props) {
  const choose = async (outcome: 'pass' | 'light' | 'mismatch' | 'cancel') => {
    await askWechat('face', { verifyId, outcome })
    onEnd(outcome === 'cancel' ? 'stopped' : 'done')
  }
  return (
    <View className="stand-in">
      <Text className="stand-in__title">微信人脸核身（浏览器替身）</Text>
      <Text className="stand-in__words">浏览器里没有微信，也不会打开摄像头。请选择这次核身的结果。</Text>
      <Button kind="main" onTap={() => choose('pass')}>
        模拟通过
      </Button>
      <Button kind="quiet" onTap={() => choose('light')}>
        模拟未通过
      </Button>
      <Button kind="quiet" onTap={() => choose('mismatch')}>
        模拟不是同一人
      </Button>
      <Button kind="quiet" onTap={() => choose('cancel')}>
        取消
      </Button>
    </View>
  )
}
