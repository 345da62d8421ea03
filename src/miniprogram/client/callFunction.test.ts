import { callFunction } from './callFunction'

const body = { input: { a: 1 }, subject: null, idempotencyKey: null, session: 'token' }

describe('the cloud function', () => {
  it('carries operation, input and session, and leaves out what is not there', async () => {
    const calls: unknown[] = []
    const transport = callFunction(async (call) => {
      calls.push(call)
      return { result: { ok: true } }
    })
    expect(await transport('identity.me', body)).toEqual({ reached: true, body: { ok: true } })
    expect(calls).toEqual([{ name: 'api', data: { operation: 'identity.me', input: { a: 1 }, session: 'token' } }])
  })

  it('says that nothing was reached when WeChat gives up', async () => {
    const transport = callFunction(() => Promise.reject(new Error('timeout')))
    expect(await transport('identity.me', body)).toEqual({ reached: false })
  })
})
