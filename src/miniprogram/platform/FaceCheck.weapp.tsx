import { useEffect, useRef } from 'react'

/** `done` means WeChat's page ran to its end, `stopped` that it did not; neither says who the person is. */
export type FaceEnd = 'done' | 'stopped' | 'unsupported'

interface Props {
  verifyId: string
  onEnd(end: FaceEnd): void
}

/** Newer than the typings (base library 3.8.12): described here, and never taken for granted. */
interface FacialVerification {
  checkIsSupportFacialRecognition?(options: { success(): void; fail(): void }): void
  requestFacialVerify?(options: { verifyId: string; success(): void; fail(): void }): void
}

export function FaceCheck({ verifyId, onEnd }: Props) {
  const started = useRef('')
  useEffect(() => {
    if (started.current === verifyId) return
    started.current = verifyId
    const wechat: FacialVerification = wx
    const { requestFacialVerify } = wechat
    if (!requestFacialVerify) return onEnd('unsupported')
    const verify = () => requestFacialVerify({ verifyId, success: () => onEnd('done'), fail: () => onEnd('stopped') })
    if (wechat.checkIsSupportFacialRecognition)
      wechat.checkIsSupportFacialRecognition({ success: verify, fail: () => onEnd('unsupported') })
    else verify()
  }, [verifyId, onEnd])
  return null
}
