import { manyEntries, openRecordPhone, pagesOf } from './recordCloud'

const agreement = {
  document: 'access',
  version: '2026-11-21.1',
  title: '档案调阅授权同意书',
  summary: [{ label: '谁看', text: '广东省人民医院' }],
  sections: [{ heading: '一、依据', paragraphs: ['您的个人信息受到保护。'] }],
}

describe('the way from the consent to what a doctor would see', () => {
  it('leads back to the consent, and what was read stays read', async () => {
    const phone = openRecordPhone({
      list: pagesOf(manyEntries(3)),
      others: {
        'consent.current': { agreement, changes: null },
        'consent.standing': { documents: [] },
      },
    })
    phone.open('/packages/authorization/consent/index?requestId=a-request&kind=wechat')
    await phone.see('您的个人信息受到保护')
    await phone.see('读到最后')
    phone.scrollToEnd()
    await phone.seeNot('读到最后')
    await phone.tap('先看看医生会看到什么')
    await phone.see('全部看得到，30天')
    await phone.see('共3条')
    phone.back()
    await phone.until('没有回来', () => phone.route === 'packages/authorization/consent/index')
    // The page asks for its text again; reaching the end of what stands there meanwhile forgets nothing.
    phone.scrollToEnd()
    await phone.see('您的个人信息受到保护')
    expect(phone.text()).not.toContain('读到最后')
    phone.close()
  })
})
