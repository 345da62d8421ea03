import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { CallFailure } from '../client/failure'
import { Failure } from './Failure'

interface Props {
  failure: CallFailure
  /** What did not happen, where the page does not say it itself. */
  about?: string
}

/**
 * What was tapped did not happen. It stands at the head of the page and the page goes there, for the finger was at its foot;
 * the button that was tapped is still there, so the card has none to try again.
 */
export function ActFailure({ failure, about }: Props) {
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), [])
  return <Failure failure={failure} about={about} act />
}
