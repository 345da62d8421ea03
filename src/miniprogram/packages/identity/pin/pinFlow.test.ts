import { answeredFailure, clientFailure } from '../../../client/failure'
import { type PinEvent, type PinField, pinFlow, pinStart, readPin } from './pinFlow'

const sent: PinEvent = { type: 'sent', phoneMasked: '138****8631', now: 1_000 }
const typed = (field: PinField, value: string): PinEvent => ({ type: 'typed', field, value })
const upTo = (...events: PinEvent[]) => events.reduce(pinFlow, pinStart)
const refusedWith = (code: string): PinEvent => ({
  type: 'refused',
  failure: answeredFailure({ ok: false, error: { code, message: '', retryable: false }, subject: null, traceId: 'trace' }),
})
const submitted = (isNew: boolean, state = pinStart): PinEvent => ({ type: 'submitted', ready: readPin(state, isNew).ready })

describe('短信验证码和密码', () => {
  it('asks for an SMS first, and for another a minute later', () => {
    expect(upTo({ type: 'sendAsked' }).at).toBe('sending')
    expect(upTo({ type: 'sendAsked' }, sent)).toMatchObject({ at: 'typing', phoneMasked: '138****8631', resendAt: 61_000 })
  })

  it('stays where it was when the SMS did not go out, and says why', () => {
    expect(upTo({ type: 'sendAsked' }, refusedWith('identity.noWindowProof'))).toMatchObject({
      at: 'notSent',
      failure: { code: 'identity.noWindowProof' },
    })
    const again = upTo(sent, typed('code', '123456'), { type: 'sendAsked' }, { type: 'refused', failure: clientFailure('client.offline') })
    expect(again).toMatchObject({ at: 'typing', digits: { code: '123456' } })
  })

  it('takes six digits and nothing else', () => {
    expect(upTo(sent, typed('code', ' 12a34567 ')).digits.code).toBe('123456')
  })

  it('is ready with both numbers; what is missing is said only after a try', () => {
    const half = upTo(sent, typed('code', '123456'))
    expect(readPin(half, false)).toEqual({ wrong: { code: null, pin: null, again: null }, ready: false })
    const tried = pinFlow(half, submitted(false, half))
    expect([tried.at, readPin(tried, false).wrong.pin]).toEqual(['typing', '密码是6位数字'])
    const whole = pinFlow(half, typed('pin', '905172'))
    expect(readPin(whole, false).ready).toBe(true)
    expect(pinFlow(whole, submitted(false, whole)).at).toBe('checking')
  })

  it('a new PIN is typed twice alike, and is none that anybody would guess', () => {
    const once = upTo(sent, typed('code', '123456'), typed('pin', '905172'))
    expect(readPin(once, true).ready).toBe(false)
    expect(readPin(pinFlow(once, typed('again', '905127')), true).wrong.again).toBe('两次填的不一样，请核对')
    expect(readPin(pinFlow(once, typed('again', '905172')), true).ready).toBe(true)
    for (const easy of ['111111', '123456', '987654']) {
      const chosen = upTo(sent, typed('code', '904231'), typed('pin', easy), typed('again', easy))
      expect(readPin(chosen, true)).toMatchObject({ ready: false, wrong: { pin: '太容易被猜到，请不要用相同或连续的数字' } })
      // The control: to a PIN that stands already nobody objects.
      expect(readPin(chosen, false).ready).toBe(true)
    }
  })

  it('keeps the code and lets go of the PIN after a wrong pair; a lost answer loses nothing', () => {
    const whole = upTo(sent, typed('code', '123456'), typed('pin', '905172'), { type: 'submitted', ready: true })
    expect(pinFlow(whole, refusedWith('identity.pinWrong'))).toMatchObject({ at: 'typing', digits: { code: '123456', pin: '' } })
    expect(pinFlow(whole, { type: 'refused', failure: clientFailure('client.offline') })).toMatchObject({ digits: { pin: '905172' } })
  })

  it('keeps no digit once it is done, nor the old code once another was sent', () => {
    const whole = upTo(sent, typed('code', '123456'), typed('pin', '905172'), { type: 'submitted', ready: true })
    expect(JSON.stringify(pinFlow(whole, { type: 'confirmed' }))).not.toMatch(/123456|905172/)
    expect(pinFlow(whole, sent).digits.code).toBe('')
  })
})
