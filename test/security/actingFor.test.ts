import { isForWards } from '../../src/miniprogram/session/wardPages'
import { loadPhone, pageNames } from './subject/loadPhone'
import { scriptedCloud } from './subject/scriptedCloud'
import { canaries, wardOf } from './subject/twoPeople'

jest.setTimeout(120_000)

const sentence = '您正在代 家人 办理'

function openPhone(guards: { pages: boolean }) {
  const cloud = scriptedCloud()
  const phone = loadPhone(cloud.transport, { client: true, state: true, ...guards })
  phone.forgetEverything()
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      for (const answer of cloud.road.splice(0)) answer.deliver()
      await new Promise((drawn) => setImmediate(drawn))
    }
  }
  return { phone, settle, shown: () => document.body.textContent ?? '' }
}

test('every page says for whom, those about oneself show nothing else, and one tap leads back', async () => {
  const { phone, settle, shown } = openPhone({ pages: true })
  void phone.signInByHand()
  await settle()
  for (const name of pageNames) {
    const page = phone.openPage(name)
    await settle()
    expect([name, shown().includes(sentence)]).toEqual([name, false])
    phone.actFor(wardOf('first'))
    await settle()
    expect([name, shown().includes(sentence)]).toEqual([name, true])
    expect([name, shown().includes(canaries.first)]).toEqual([name, false])
    expect([name, shown().includes('这一页只办您本人的事')]).toEqual([name, !isForWards(`/${name}/index`)])
    const [back] = [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === '换回本人')
    back?.click()
    await settle()
    expect([name, shown().includes(sentence)]).toEqual([name, false])
    page.close()
    await settle()
  }
})

test('what is a ward’s is read and given under the ward’s name', async () => {
  const { phone, settle, shown } = openPhone({ pages: true })
  void phone.signInByHand()
  await settle()
  phone.actFor(wardOf('first'))
  for (const name of [
    'packages/record/list',
    'packages/record/entry',
    'packages/record/overview',
    'packages/trend/trend',
    'pages/home',
    'packages/authorization/index',
    'packages/authorization/consent',
    'packages/authorization/code',
    'packages/authorization/agreed',
    'packages/authorization/grants',
    'packages/authorization/grant',
    'packages/authorization/blocks',
    'packages/authorization/accessEvents',
    'packages/authorization/receipts',
    'packages/authorization/receipt',
    'packages/authorization/receiptText',
    'packages/family/ward',
    'packages/family/acts',
    'packages/ticket/list',
    'packages/ticket/ticket',
  ] as const) {
    const page = phone.openPage(name)
    await settle()
    expect([name, shown().includes(canaries.second), shown().includes(canaries.first)]).toEqual([name, true, false])
    page.close()
    await settle()
  }
})

test('the control: with the pages about oneself left open, they stand under the ward’s name', async () => {
  const { phone, settle, shown } = openPhone({ pages: false })
  void phone.signInByHand()
  await settle()
  phone.actFor(wardOf('first'))
  const page = phone.openPage('packages/identity/devices')
  await settle()
  expect(shown()).toContain(sentence)
  expect(shown()).toContain(canaries.first)
  page.close()
})
