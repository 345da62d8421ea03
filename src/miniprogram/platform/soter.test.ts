import { confirmBySoter, soterReady } from './soter.weapp'

interface Options {
  checkAuthMode?: string
  requestAuthModes?: string[]
  challenge?: string
  success(result: object): void
  fail(error: object): void
}

/** A phone with these means, of which those are set up; `sign` answers the prompt. */
function phoneWith(supportMode: string[], enrolled: string[], sign: (options: Options) => void = () => undefined): void {
  Object.assign(globalThis, {
    wx: {
      checkIsSupportSoterAuthentication: ({ success }: Options) => success({ supportMode }),
      checkIsSoterEnrolledInDevice: ({ checkAuthMode = '', success }: Options) => success({ isEnrolled: enrolled.includes(checkAuthMode) }),
      startSoterAuthentication: sign,
    },
  })
}

describe('WeChat’s own fingerprint and face', () => {
  it('is there where the phone has it and its owner has set it up', async () => {
    phoneWith(['fingerPrint', 'facial'], ['facial'])
    expect(await soterReady()).toBe(true)
    phoneWith(['fingerPrint'], [])
    expect(await soterReady()).toBe(false)
    phoneWith(['speech'], ['speech'])
    expect(await soterReady()).toBe(false)
    Object.assign(globalThis, { wx: {} })
    expect(await soterReady()).toBe(false)
  })

  it('hands on what WeChat signed over the challenge', async () => {
    const asked: unknown[] = []
    phoneWith(['fingerPrint', 'facial'], ['facial'], ({ requestAuthModes, challenge, success }) => {
      asked.push(requestAuthModes, challenge)
      success({ resultJSON: '{"raw":"abc"}', resultJSONSignature: 'signature' })
    })
    expect(await confirmBySoter('abc', '请确认')).toEqual({ kind: 'signed', resultJson: '{"raw":"abc"}', signature: 'signature' })
    expect(asked).toEqual([['facial'], 'abc'])
  })

  it('knows giving up from failing, and takes neither for a proof', async () => {
    phoneWith(['fingerPrint'], ['fingerPrint'], ({ fail }) => fail({ errCode: 90008 }))
    expect(await confirmBySoter('abc', '')).toEqual({ kind: 'cancelled' })
    phoneWith(['fingerPrint'], ['fingerPrint'], ({ fail }) => fail({ errCode: 90009 }))
    expect(await confirmBySoter('abc', '')).toEqual({ kind: 'failed' })
    phoneWith([], [])
    expect(await confirmBySoter('abc', '')).toEqual({ kind: 'failed' })
  })
})
