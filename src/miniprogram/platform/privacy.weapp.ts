/** Older WeChat has no such question: then nothing is owed here. */
export function privacyNeeded(): Promise<boolean> {
  const { getPrivacySetting } = wx
  if (typeof getPrivacySetting !== 'function') return Promise.resolve(false)
  return new Promise((resolve) => {
    getPrivacySetting({ success: ({ needAuthorization }) => resolve(Boolean(needAuthorization)), fail: () => resolve(false) })
  })
}

/** WeChat asks again when a guarded call is made later; the answer goes back to it. */
export function onPrivacyAsked(show: (answer: (agreed: boolean) => void) => void): void {
  if (typeof wx.onNeedPrivacyAuthorization !== 'function') return
  // The typings forget that the listener is given a function.
  wx.onNeedPrivacyAuthorization((resolve: unknown) => {
    if (typeof resolve !== 'function') return
    show((agreed) => resolve(agreed ? { event: 'agree', buttonId: privacyAgreeButtonId } : { event: 'disagree' }))
  })
}

/** WeChat wants to know which button was tapped. */
export const privacyAgreeButtonId = 'privacy-agree'

export function rememberPrivacyAgreed(): void {
  // WeChat itself remembers.
}

export function openPrivacyContract(): void {
  if (typeof wx.openPrivacyContract === 'function') wx.openPrivacyContract({})
}
