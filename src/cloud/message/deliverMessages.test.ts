import { dataOf } from '../../../test/cloud/dataOf'
import { type MessageWorld, startMessageWorld } from '../../../test/cloud/messageWorld'

let world: MessageWorld
beforeEach(async () => {
  world = await startMessageWorld()
})
afterEach(() => world.close())

const minute = 60_000

async function outcomes(): Promise<(string | null)[]> {
  const rows = await world.db.selectFrom('message_delivery').select('outcome').execute()
  return rows.map((row) => row.outcome)
}

test('a hospital’s request reaches the phone that consented and said yes, once, with nothing personal in it', async () => {
  const resident = await world.newResident()
  const phone = await world.newPhone(resident, 1)
  await world.post(resident)
  expect(await world.deliver()).toBe(1)
  expect(world.wechat.asked).toEqual([
    {
      openid: phone.openid,
      templateId: 'template-request',
      page: 'packages/authorization/index/index',
      data: { thing1: '有医院申请查看您的健康档案', time2: '2026-11-21 09:00' },
    },
  ])
  expect(await world.left(resident, phone)).toBe(0)
  world.clock.advance(2 * 60 * minute)
  expect(await world.deliver()).toBe(0)
  expect(await outcomes()).toEqual(['sent'])
})

test('other news goes by the template for changes and leads to the inbox', async () => {
  const resident = await world.newResident()
  await world.newPhone(resident, 1)
  await world.post(resident, 'revoked')
  await world.deliver()
  expect(world.wechat.asked).toMatchObject([{ templateId: 'template-change', page: 'pages/messages/index' }])
})

test.each([
  { balance: 1, sent: 1 },
  { balance: 2, sent: 2 }, // the control
])('a balance of $balance and two messages due: $sent sent, the inbox has both', async ({ balance, sent }) => {
  const resident = await world.newResident()
  const phone = await world.newPhone(resident, balance)
  await world.post(resident)
  await world.post(resident)
  await world.deliver()
  expect(world.wechat.asked).toHaveLength(sent)
  expect(await world.left(resident, phone)).toBe(0)
  expect((await world.inbox(resident)).messages).toHaveLength(2)
  expect((await outcomes()).sort()).toEqual(sent === 1 ? ['nobody', 'sent'] : ['sent', 'sent'])
})

test('WeChat is not there: tried again ever later, then sent once; the balance is used once', async () => {
  const resident = await world.newResident()
  const phone = await world.newPhone(resident, 3)
  await world.post(resident)
  world.wechat.next({ kind: 'unavailable' }, { kind: 'unavailable' }, { kind: 'unavailable' })
  expect(await world.deliver()).toBe(1)
  expect(await world.left(resident, phone)).toBe(3)
  expect(await world.deliver()).toBe(0)
  world.clock.advance(5_000)
  expect(await world.deliver()).toBe(1)
  world.clock.advance(4_999)
  expect(await world.deliver()).toBe(0)
  world.clock.advance(5_001)
  expect(await world.deliver()).toBe(1)
  world.clock.advance(minute)
  expect(await world.deliver()).toBe(1)
  expect(world.wechat.asked).toHaveLength(4)
  expect(await world.left(resident, phone)).toBe(2)
  world.clock.advance(60 * minute)
  expect(await world.deliver()).toBe(0)
  expect(await outcomes()).toEqual(['sent'])
})

test('after an hour it is given up, after 59 minutes it is not; the inbox has it all the same', async () => {
  const resident = await world.newResident()
  const phone = await world.newPhone(resident, 3)
  await world.post(resident)
  world.wechat.next({ kind: 'unavailable' })
  await world.deliver()
  world.clock.advance(59 * minute)
  world.wechat.next({ kind: 'unavailable' })
  await world.deliver()
  expect(world.wechat.asked).toHaveLength(2)
  world.clock.advance(6 * minute)
  expect(await world.deliver()).toBe(1)
  expect(world.wechat.asked).toHaveLength(2)
  expect(await outcomes()).toEqual(['givenUp'])
  expect(await world.left(resident, phone)).toBe(3)
  expect((await world.inbox(resident)).messages).toHaveLength(1)
})

test('one phone could not be reached, the other was: only the first is tried again', async () => {
  const resident = await world.newResident()
  const phones = [await world.newPhone(resident, 2), await world.newPhone(resident, 2)]
  await world.post(resident)
  world.wechat.next({ kind: 'unavailable' }, { kind: 'sent' })
  await world.deliver()
  world.clock.advance(minute)
  await world.deliver()
  const [first, second, again] = world.wechat.asked.map(({ openid }) => openid)
  expect(world.wechat.asked).toHaveLength(3)
  expect([first, second].sort()).toEqual(phones.map(({ openid }) => openid))
  expect(again).toBe(first)
})

test('43101: the balance is 0, whatever we had counted, and nothing more is tried until the phone says yes again', async () => {
  const resident = await world.newResident()
  const phone = await world.newPhone(resident, 7)
  await world.post(resident)
  world.wechat.next({ kind: 'exhausted' })
  await world.deliver()
  expect(await world.left(resident, phone)).toBe(0)
  await world.post(resident)
  await world.deliver()
  expect(world.wechat.asked).toHaveLength(1)
  expect(await outcomes()).toEqual(['nobody', 'nobody'])
  // The control: one more yes, one more message.
  const answers = [{ use: 'request' as const, answer: 'accept' as const }]
  dataOf(await world.handlers['message.recordAnswers'](world.callOf(resident, phone, { answers })))
  await world.post(resident)
  await world.deliver()
  expect(world.wechat.asked).toHaveLength(2)
})

test('our own mistake is logged by WeChat’s code, not tried again, and costs the person nothing', async () => {
  const resident = await world.newResident()
  const phone = await world.newPhone(resident, 2)
  await world.post(resident)
  world.wechat.next({ kind: 'refused', errcode: 47003 })
  await world.deliver()
  world.clock.advance(10 * minute)
  expect(await world.deliver()).toBe(0)
  expect(world.bugs).toEqual(['WechatRefusal47003'])
  expect(await world.left(resident, phone)).toBe(2)
})

test.each([
  { consent: 'withdrawn', sent: 0 },
  { consent: 'standing', sent: 1 }, // the control
])('consent $consent after the message was written: $sent sent', async ({ consent, sent }) => {
  const resident = await world.newResident()
  const phone = await world.newPhone(resident, 1)
  await world.post(resident)
  if (consent === 'withdrawn') world.withdrawConsent(resident, phone)
  await world.deliver()
  expect(world.wechat.asked).toHaveLength(sent)
  expect(await world.messages.sendCode({ residentId: resident.residentId, ...phone }, '123456', 5)).toBe(sent === 1)
})

test('another phone of the same person, without a balance, gets nothing; another person’s phone neither', async () => {
  const resident = await world.newResident()
  const phone = await world.newPhone(resident, 1)
  await world.newPhone(resident, 0)
  await world.newPhone(await world.newResident(), 1)
  await world.post(resident)
  await world.deliver()
  expect(world.wechat.asked.map(({ openid }) => openid)).toEqual([phone.openid])
})

test.each([
  { template: undefined, sent: 0 },
  { template: 'template-request', sent: 1 }, // the control
])('template $template: $sent sent, the inbox works all the same', async ({ template, sent }) => {
  const resident = await world.newResident()
  await world.newPhone(resident, 1)
  world.needs.templates.request = template
  await world.post(resident)
  await world.deliver()
  expect(world.wechat.asked).toHaveLength(sent)
  expect((await world.inbox(resident)).messages).toHaveLength(1)
})

test('a code goes to the one phone that asked, grouped to be read aloud, and uses one of the balance', async () => {
  const resident = await world.newResident()
  const phone = await world.newPhone(resident, 1)
  await world.newPhone(resident, 1)
  const to = { residentId: resident.residentId, ...phone }
  world.wechat.next({ kind: 'unavailable' })
  expect(await world.messages.sendCode(to, '123456', 5)).toBe(false)
  expect(await world.messages.sendCode(to, '123456', 5)).toBe(true)
  expect(await world.messages.sendCode(to, '123456', 5)).toBe(false)
  expect(world.wechat.asked).toHaveLength(2)
  expect(world.wechat.asked[1]).toEqual({
    openid: phone.openid,
    templateId: 'template-code',
    page: 'packages/authorization/index/index',
    data: { character_string1: '123 456', thing2: '5分钟内有效，只告诉面前的医生' },
  })
})

test('a phone whose account owes proof is sent what is about the account, and nothing of the person’s', async () => {
  const resident = await world.newResident()
  const owing = await world.newPhone(resident, 3)
  await world.db.updateTable('account').set({ proof_due: true }).where('id', '=', owing.accountId).execute()
  const proven = await world.newPhone(resident, 3)
  await world.post(resident, 'request')
  await world.post(resident, 'revoked')
  await world.post(resident, 'newWechatTried')
  await world.deliver()
  const sentTo = (openid: string) => world.wechat.asked.filter((sent) => sent.openid === openid).map(({ data }) => data.thing1)
  expect(sentTo(owing.openid)).toEqual(['有人用您的姓名在另一微信登记'])
  expect(sentTo(proven.openid)).toHaveLength(3)
})
