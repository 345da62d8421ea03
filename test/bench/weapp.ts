import { Doctor } from '../doctor'
import { type SyntheticResident, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { isAdult } from '../standingGrants'
import { openPhone } from '../weapp/phone'
import { type Cost, costOf } from '../weapp/recordFigures'
import { agreeTo, becomeLevel2, type Phone } from '../weapp/walk'
import { atMost, type Figure } from './figure'

const firstScreen = { kb: 25, calls: 5 }
const interaction = { kb: 5, calls: 3 }
const countdownBytes = 200
const visibleMs = 100

/** Pages of somebody with a hospital that may look, as they open. */
const pages = {
  首页: '/pages/home/index',
  消息: '/pages/messages/index',
  我的: '/pages/me/index',
  已授权医院: '/packages/authorization/grants/index',
  健康档案调阅授权: '/packages/authorization/index/index',
  调阅记录: '/packages/authorization/accessEvents/index',
  同意与凭证: '/packages/authorization/receipts/index',
  我的健康档案: '/packages/record/overview/index',
  疫苗: '/packages/record/vaccines/index',
  家庭成员: '/packages/family/list/index',
  反馈与工单: '/packages/ticket/list/index',
  我的权利: '/packages/rights/rights/index',
  登录设备: '/packages/identity/devices/index',
  帮助: '/packages/support/help/index',
  诊断码: '/packages/support/diagnosis/index',
} as const

/** What the compiled mini-program sends to WeChat's screen: counted, so the same on any machine, except the one line in ms. */
export async function measure(): Promise<Figure[]> {
  const stack = await startStack()
  try {
    const who = (await syntheticResidents(stack)).find((one) => one.documentType === '01' && isAdult(one))
    if (!who) throw new Error('the sandbox has no residents')
    const phone = openPhone({ ...stack, openid: who.openid })
    await becomeLevel2(phone, who)
    const code = await walkToCode(stack, phone, who)
    const opened: Figure[] = []
    await settle(phone)
    phone.close()
    for (const [name, url] of Object.entries(pages)) {
      const cost = await costAfter(phone, () => phone.open(url))
      opened.push(...figuresOf(`首屏 ${name}`, cost, firstScreen))
    }
    const taken = await takeBack(phone)
    phone.close()
    return [...opened, ...code, ...taken]
  } finally {
    await stack.close()
  }
}

function figuresOf(name: string, { bytes, calls }: Cost, most: { kb: number; calls: number }): Figure[] {
  return [atMost(name, bytes / 1024, 'KB', most.kb), atMost(name, calls, '次 setData', most.calls)]
}

/** Until nothing more has come for a while: answers take their time, and what they change counts. */
async function settle(phone: Phone): Promise<void> {
  let known = -1
  while (known !== phone.setData.calls.length) {
    known = phone.setData.calls.length
    await new Promise((done) => setTimeout(done, 400))
  }
}

async function costAfter(phone: Phone, what: () => unknown): Promise<Cost> {
  await settle(phone)
  phone.setData.take()
  await what()
  await settle(phone)
  return costOf(phone.setData.take())
}

/** From the doctor's asking to the digits, then what a second of waiting costs. */
async function walkToCode(stack: Stack, phone: Phone, who: SyntheticResident): Promise<Figure[]> {
  const doctor = await Doctor.open(stack, who)
  await doctor.requestCode()
  await phone.tap('健康档案调阅授权')
  await phone.tap('查看授权码')
  await agreeTo(phone, '档案调阅授权同意书')
  await phone.see('请把授权码告诉医生')
  const found = await phone.until('没有六位授权码', () => /(\d{3})\s*(\d{3})(?!\d)/.exec(phone.text()))
  phone.setData.take()
  const seconds = 6
  await new Promise((done) => setTimeout(done, seconds * 1000))
  const { bytes } = costOf(phone.setData.take())
  await doctor.verify(`${found[1]}${found[2]}`)
  await phone.see('医生已验证')
  return [atMost('倒计时，每秒', bytes / seconds, 'B', countdownBytes)]
}

/** 取消授权 in the list of hospitals: the question, and the tap from which on 撤销中 is to be seen. */
async function takeBack(phone: Phone): Promise<Figure[]> {
  phone.open('/packages/authorization/grants/index')
  await phone.see('取消授权', { exact: true })
  const ask = await costAfter(phone, () => phone.tap('取消授权', { exact: true }))
  let visible = Number.POSITIVE_INFINITY
  const confirm = await costAfter(phone, async () => {
    const from = performance.now()
    await phone.tap('取消该医院的查看权限')
    await phone.see('撤销中')
    visible = performance.now() - from
  })
  return [
    ...figuresOf('点“取消授权”', ask, interaction),
    ...figuresOf('点“取消该医院的查看权限”到确认', confirm, interaction),
    atMost('点击到看见“撤销中”', visible, 'ms', visibleMs),
  ]
}
