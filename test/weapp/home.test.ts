import { syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { openPhone } from './phone'

const largestFirstScreen = { calls: 5, bytes: 25 * 1024 }
const largestAnswerToATap = { calls: 3, bytes: 5 * 1024 }

describe('the compiled home page', () => {
  let stack: Stack
  beforeAll(async () => {
    stack = await startStack()
  })
  afterAll(() => stack?.close())

  it('asks about privacy before anything else, and draws itself sparingly', async () => {
    const [person] = await syntheticResidents(stack)
    const phone = openPhone({ ...stack, openid: person?.openid ?? '' })
    phone.open('/pages/home/index')
    await phone.see('同意并继续')
    const first = phone.setData.take()
    expect(first.length).toBeLessThanOrEqual(largestFirstScreen.calls)
    expect(bytesOf(first)).toBeLessThanOrEqual(largestFirstScreen.bytes)

    await phone.tap('不同意')
    await phone.until('没有反应', () => phone.setData.calls.length > first.length)
    const after = phone.setData.take()
    expect(after.length).toBeLessThanOrEqual(largestAnswerToATap.calls)
    expect(bytesOf(after)).toBeLessThanOrEqual(largestAnswerToATap.bytes)
    phone.close()
  })
})

function bytesOf(calls: readonly { bytes: number }[]): number {
  return calls.reduce((sum, { bytes }) => sum + bytes, 0)
}
