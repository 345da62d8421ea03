import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { standing } from '../../../../contract/consent/standing'
import { call } from '../../../session/cloud'
import { sessionStore } from '../../../session/sessionStore'

/**
 * 用户须知 in its present wording comes before any consent to access: who has not agreed to it reads it now,
 * not after having read the other text to its end. Signing refuses it in any case.
 */
export function useNoticeFirst(): void {
  useEffect(() => {
    // For a ward it is the guardian's consent that has to stand, and it does for as long as one may act.
    if (sessionStore.getState().subject) return
    let left = false
    void call(standing, {}).then((outcome) => {
      if (left) return
      const notice = outcome.ok ? outcome.data.documents.find(({ document }) => document === 'notice') : undefined
      if (notice && notice.standing !== 'agreed') void Taro.navigateTo({ url: '/packages/identity/notice/index?then=back' })
    })
    return () => {
      left = true
    }
  }, [])
}
