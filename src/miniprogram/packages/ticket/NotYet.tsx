import { View } from '../../platform/elements'

interface Props {
  words: string | null
}

/** Beside the act that was refused: what is missing may be out of sight above. */
export function NotYet({ words }: Props) {
  if (words === null) return null
  return (
    <View role="alert" className="field__words field__words--wrong">
      {words}
    </View>
  )
}

export function isComplete(wrong: object | null): boolean {
  return wrong === null || Object.values(wrong).every((each) => each === null)
}
