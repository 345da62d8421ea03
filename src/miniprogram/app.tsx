import './platform/galleryBoot'
import './session/displayChoices'
import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { forgetCopies } from './platform/copyFile'
import { keepUpToDate } from './platform/keepUpToDate'
import { ActingLayer } from './session/ActingLayer'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  // Of a copy that was open when the app was ended, nothing stays on the phone.
  useLaunch(forgetCopies)
  useLaunch(keepUpToDate)
  return <ActingLayer>{children}</ActingLayer>
}
