import type { SoterEnd } from './soterKind'

/** What unlocks a phone without a word being said aloud, in the order in which it is asked for. */
const modes = ['fingerPrint', 'facial'] as const
type Mode = (typeof modes)[number]

/** Whoever gave up by themselves (WeChat's error numbers, 生物认证). */
const cancelledByPerson = 90008

/** Whether this phone can do it and its owner has set it up. */
export async function soterReady(): Promise<boolean> {
  return (await enrolledMode()) !== null
}

/** WeChat's own fingerprint or face prompt over our challenge. */
export async function confirmBySoter(challenge: string, authContent: string): Promise<SoterEnd> {
  const mode = await enrolledMode()
  if (mode === null || typeof wx.startSoterAuthentication !== 'function') return { kind: 'failed' }
  return new Promise((resolve) => {
    wx.startSoterAuthentication({
      requestAuthModes: [mode],
      challenge,
      authContent,
      success: ({ resultJSON, resultJSONSignature }) => resolve({ kind: 'signed', resultJson: resultJSON, signature: resultJSONSignature }),
      fail: (error) => resolve({ kind: errorCode(error) === cancelledByPerson ? 'cancelled' : 'failed' }),
    })
  })
}

async function enrolledMode(): Promise<Mode | null> {
  const supported = await supportedModes()
  for (const mode of modes) if (supported.includes(mode) && (await isEnrolled(mode))) return mode
  return null
}

function supportedModes(): Promise<readonly string[]> {
  if (typeof wx.checkIsSupportSoterAuthentication !== 'function') return Promise.resolve([])
  return new Promise((resolve) => {
    wx.checkIsSupportSoterAuthentication({ success: ({ supportMode }) => resolve(supportMode), fail: () => resolve([]) })
  })
}

function isEnrolled(checkAuthMode: Mode): Promise<boolean> {
  if (typeof wx.checkIsSoterEnrolledInDevice !== 'function') return Promise.resolve(false)
  return new Promise((resolve) => {
    wx.checkIsSoterEnrolledInDevice({ checkAuthMode, success: ({ isEnrolled }) => resolve(isEnrolled), fail: () => resolve(false) })
  })
}

/** Told as errCode or errno, as WeChat's versions go. */
function errorCode(error: object): unknown {
  if ('errCode' in error) return error.errCode
  return 'errno' in error ? error.errno : null
}
