import { ladderText } from '../../locale/ladder'
import { Text } from '../../platform/elements'

interface Props {
  step: 'phone' | 'realName' | 'proof'
}

const words = { phone: ladderText('opensPhone'), realName: ladderText('opensRealName'), proof: ladderText('opensProof') } as const

/** What the person gains by this step, said before it is taken. */
export function Opens({ step }: Props) {
  return <Text className="quiet-line opens">{words[step]}</Text>
}
