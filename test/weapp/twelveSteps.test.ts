import { recordModuleNames, recordModules } from '../../src/contract/record/recordModule'
import { Doctor } from '../doctor'
import { recordFigure } from '../figures'
import { type SyntheticResident, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { until } from '../until'
import { startCloudFunction } from './cloudFunction'
import { openPhone } from './phone'
import { agreeTo, becomeLevel2, type Phone } from './walk'
import type { WechatClientOptions } from './wechatClient'

describe.each(['HTTPS', 'wx.cloud.callFunction'])('the compiled mini-program over %s', (transport) => {
  let stack: Stack
  let people: SyntheticResident[]
  let cloud: ReturnType<typeof startCloudFunction>
  let phone: Phone
  beforeAll(async () => {
    stack = await startStack()
    people = (await syntheticResidents(stack)).filter(({ documentType }) => documentType === '01')
    cloud = startCloudFunction(stack, 'api')
  })
  afterEach(() => phone?.close())
  afterAll(async () => {
    await cloud?.close()
    await stack?.close()
  })

  function phoneOf(who: SyntheticResident, more: Pick<WechatClientOptions, 'kept' | 'privacyAgreed'> = {}): Phone {
    const callFunction = ({ data }: { data: object }) => cloud.call(who.openid, data)
    return openPhone({ ...stack, openid: who.openid, ...more, ...(transport === 'HTTPS' ? {} : { callFunction }) })
  }

  function person(index: number): SyntheticResident {
    const found = people[index]
    if (!found) throw new Error('too few residents')
    return found
  }

  it('goes through the twelve steps as far as a phone goes', async () => {
    phone = phoneOf(person(0))
    await becomeLevel2(phone, person(0))

    // 5: the doctor asks; the phone shows it without being touched.
    const doctor = await Doctor.open(stack, person(0))
    expect(await doctor.requestCode()).toMatchObject({ sent: true })
    for (const fact of ['中山大学附属第一医院', '心血管内科', '梁文博']) await phone.see(fact)

    // 6 and 7: the agreement, then six digits.
    await phone.tap('健康档案调阅授权')
    await phone.tap('查看授权码')
    await agreeTo(phone, '档案调阅授权同意书')
    await phone.see('请把授权码告诉医生')
    const code = await phone.until('没有六位授权码', () => /(\d{3})\s*(\d{3})(?!\d)/.exec(phone.text()))

    // 8: the doctor types it and sees the record.
    expect(await doctor.verify(`${code[1]}${code[2]}`)).toMatchObject({ accepted: true })
    await until(
      () => doctor.isPermitted(),
      (permitted) => permitted,
    )
    expect(await doctor.look('visit')).toMatchObject({
      entries: expect.arrayContaining([expect.objectContaining({ sourceOrg: expect.any(String) })]),
    })

    // 9: days left, and the doctor's look.
    await phone.see('医生已验证')
    await phone.tap('查看这项权限')
    await phone.see('30 天')
    await phone.tap('查看调阅记录')
    await phone.see('梁文博医生，在您同意后查看了')
    phone.back()

    // 10: taken back and confirmed; the doctor is refused.
    const question = () => phone.see('取消后，该医院不能再查看；已经看过的内容无法收回。')
    await phone.tap('取消授权')
    // Shown again, the page asks anew: a finger that was quicker than the answer taps once more.
    await question().catch(async () => {
      await phone.tap('取消授权')
      await question()
    })
    await phone.tap('取消该医院的查看权限')
    await phone.see('已撤销')
    expect(await doctor.look('visit')).toMatchObject({ permitted: false })

    // 11: one's own record, all six modules.
    phone.switchTab('/pages/home/index')
    await phone.tap('我的健康档案')
    for (const module of recordModules) await phone.see(recordModuleNames[module])
  }, 120_000)

  it('keeps a receipt of every text, and asks WeChat for a message only at a tap', async () => {
    phone = phoneOf(person(2))
    await becomeLevel2(phone, person(2))

    // 同意与凭证: what was agreed to on the way here, and its very words again.
    phone.switchTab('/pages/me/index')
    await phone.tap('同意与凭证')
    await phone.see('已同意')
    await phone.tap(transport === 'HTTPS' ? '同意，浏览器' : '同意，微信小程序')
    await phone.see('存证')
    await phone.tap('重看当时同意的全文')
    await phone.see('指纹一致')

    // 微信提醒: its own consent first, then one message a tap.
    phone.switchTab('/pages/me/index')
    await phone.tap('微信提醒')
    await phone.tap('先看消息订阅同意书')
    await agreeTo(phone, '消息订阅同意书')
    await phone.see('现在收不到')
    await phone.tap('再要一条')
    await phone.see('还能收1条')
  })

  it('takes a returning patient from opening the app to the code in three taps', async () => {
    phone = phoneOf(person(3))
    await becomeLevel2(phone, person(3))
    const kept = phone.kept()
    phone.close()
    const doctor = await Doctor.open(stack, person(3))
    await doctor.requestCode()

    phone = phoneOf(person(3), { kept, privacyAgreed: true })
    phone.open('/pages/home/index')
    await phone.tap('健康档案调阅授权')
    await phone.tap('查看授权码')
    await agreeTo(phone, '档案调阅授权同意书')
    await phone.see('请把授权码告诉医生')
    await phone.until('没有六位授权码', () => /\d{3}\s*\d{3}(?!\d)/.test(phone.text()))
    recordFigure(`从打开到看见授权码（${transport}，认证过的人）`, `${phone.taps} 次点按`, '不超过 3 次')
    expect(phone.taps).toBeLessThanOrEqual(3)
  })

  it('shows a second resident nothing of the first', async () => {
    phone = phoneOf(person(1))
    await becomeLevel2(phone, person(1))
    await phone.see('目前没有医院可以看您的档案')
    await phone.tap('调阅记录')
    await phone.see('还没有人看过您的档案')
    expect(phone.text()).not.toContain('梁文博')
  })
})
