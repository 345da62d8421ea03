import { useShareAppMessage } from '@tarojs/taro'
import { shareText as text } from '../locale/share'

/** What may be forwarded: the app's own sentence and its first page, whoever is signed in and whatever is on the screen. */
export function useShareCard(): void {
  useShareAppMessage(() => ({ title: text('card'), path: '/pages/home/index' }))
}
