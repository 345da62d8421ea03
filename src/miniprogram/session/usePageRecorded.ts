import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { recordPage } from './diagnosis'

/** Every page that comes into sight is a step of the way that a diagnosis tells. */
export function usePageRecorded(path: string): void {
  useEffect(() => recordPage(path), [path])
  useDidShow(() => recordPage(path))
}
