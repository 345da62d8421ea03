import { View } from '../platform/elements'

interface Props {
  name: string
  /** `bar`: on the acting colour, where its own two change places. */
  kind?: 'bar'
}

/** A drawn round mark with the last character of a name: no picture of anybody, and the name always stands beside it. */
export function Avatar({ name, kind }: Props) {
  return <View className={kind ? `avatar avatar--${kind}` : 'avatar'}>{Array.from(name.trim()).pop() ?? ''}</View>
}
