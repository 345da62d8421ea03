import { Patient, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { openPhone } from './phone'

describe('the compiled home page', () => {
  let stack: Stack
  beforeAll(async () => {
    stack = await startStack()
  })
  afterAll(() => stack?.close())

  it('asks about privacy first, then signs in', async () => {
    const [person] = await syntheticResidents(stack)
    const phone = openPhone({ ...stack, openid: person?.openid ?? '' })
    phone.open('/pages/home/index')
    await phone.agreePrivacy('同意并继续')
    await phone.seeNot('同意并继续')
    console.log(phone.text(), phone.setData.calls)
    phone.close()
  })
})
