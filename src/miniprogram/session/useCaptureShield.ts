import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { shieldCapture } from '../platform/captureShield'

/** Pages that show what is in a record, or what stands for a person. The code page guards itself. */
const covered = ['packages/record/', 'packages/trend/', 'packages/identity/healthCode/']

/** For as long as such a page is in sight. */
export function useCaptureShield(path: string): void {
  const applies = covered.some((root) => path.includes(root))
  useDidShow(() => {
    if (applies) shieldCapture(true)
  })
  useDidHide(() => {
    if (applies) shieldCapture(false)
  })
  useUnload(() => {
    if (applies) shieldCapture(false)
  })
}
