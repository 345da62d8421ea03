import { me, openIdentity, roads } from './screen/identityScreen'
import type { openScreen } from './screen/openScreen'

const agreement = { document: 'face', version: '1', title: '人脸信息处理告知与单独同意', clauses: [] }

let page: ReturnType<typeof openScreen>
afterEach(() => page?.close())

function open(given: Parameters<typeof openIdentity>[0]) {
  const opened = openIdentity(given)
  page = opened.page
  return opened
}

describe('the last step of the ladder, by the roads that are open', () => {
  it.each([
    [{ face: 'documentUnsupported', other: 'only' }, '港澳居民来往内地通行证', '06'],
    [{ face: 'tooManyTries', other: 'only' }, '24小时后可以再试', '01'],
  ])('%o: why, and both other roads', async (open_, words, documentType) => {
    const { inputs } = open({ page: 'faceConsent', documentType, answers: { 'identity.roads': roads(open_), 'consent.current': {} } })
    await page.see(words)
    await page.see('请带：证件原件')
    await page.tap('看怎么办理')
    await page.tap('请家人帮我确认')
    expect(page.visits).toEqual(['/packages/identity/window/index', '/packages/identity/askFamily/index'])
    // Nobody is asked to agree to what is not done to them.
    expect(inputs('consent.current')).toEqual([])
  })

  it.each([
    [{ face: 'underAge', other: 'window' }, '未满18周岁，不做人脸核身', '01'],
    [{ face: 'documentUnsupported', other: 'window' }, '请到医院窗口认证', '06'],
  ])('%o: the window alone, no family member', async (open_, words, documentType) => {
    open({ page: 'faceConsent', documentType, answers: { 'identity.roads': roads(open_), 'consent.current': {} } })
    await page.see(words)
    await page.see('请带：证件原件')
    expect(page.text()).not.toContain('请家人帮我确认')
    page.close()
    open({ page: 'otherRoad', answers: { 'identity.roads': roads(open_) } })
    await page.see('到医院窗口办一次')
    expect(page.text()).not.toContain('请家人帮我确认')
  })

  it('under 14 a parent acts, and no road is offered', async () => {
    open({ page: 'faceConsent', answers: { 'identity.roads': roads({ face: 'underAge', other: 'guardian' }) } })
    await page.see('请父母或其他监护人用自己的微信登录健档')
    expect(page.text()).not.toContain('到医院窗口')
  })

  it('over 60 another road stands beside the camera; under 60 it does not', async () => {
    const answers = { 'consent.current': { agreement, changes: null } }
    open({ page: 'faceConsent', answers: { ...answers, 'identity.roads': roads({ other: 'beside' }) } })
    await page.see('用其他方式认证')
    await page.tap('用其他方式认证')
    expect(page.visits).toEqual(['/packages/identity/otherRoad/index'])
    page.close()
    open({ page: 'faceConsent', answers: { ...answers, 'identity.roads': roads({}) } })
    await page.see('完成这一步后，可以把授权码告诉医生')
    expect(page.text()).not.toContain('用其他方式认证')
  })
})

describe('the face ladder', () => {
  const started = { attemptId: 'attempt', verifyId: 'verify', expiresInSeconds: 60 }
  const ended = (outcome: string) => ({
    'identity.startFace': started,
    'identity.finishFace': { outcome, me: me(outcome === 'passed' ? 2 : 1) },
    'identity.roads': roads({}),
  })
  async function check(outcome: string, params: Record<string, string> = {}) {
    const world = open({ page: 'face', params, answers: ended(outcome) })
    await page.see('模拟通过')
    await page.tap('模拟通过')
    return world
  }

  it.each([
    ['retryNow', '光线充足', '再试一次'],
    ['fixInput', '核对证件上的姓名', '重新填写证件信息'],
    ['permission', '没有相机或麦克风的权限', '打开微信设置'],
    ['waitLonger', '请等1小时再来', '返回'],
    ['otherRoad', '效果一样', '看看其他方式'],
    ['cancelled', '您取消了', '再试一次'],
    ['system', '核身服务出了点问题', '再试一次'],
  ])('%s is said with what helps', async (outcome, words, act) => {
    await check(outcome)
    await page.see(words)
    expect(page.text()).toContain(act)
    if (outcome === 'waitLonger') expect(page.text()).not.toContain('再试一次')
  })

  it('leads to the settings, and where there are none to open it says where they are', async () => {
    await check('permission')
    await page.see('打开微信设置')
    await page.tap('打开微信设置')
    await page.see('这里打不开设置')
  })

  it('leads to the number again, or to the other roads', async () => {
    await check('fixInput')
    await page.see('重新填写证件信息')
    await page.tap('重新填写证件信息')
    expect(page.visits).toEqual(['/packages/identity/realName/index?to=2'])
    page.close()
    await check('otherRoad')
    await page.see('看看其他方式')
    await page.tap('看看其他方式')
    expect(page.visits).toEqual(['/packages/identity/otherRoad/index'])
  })

  it('asks for the purpose it was opened for; done in passing it goes straight back', async () => {
    const raise = await check('passed')
    await page.see('认证完成')
    expect([raise.inputs('identity.startFace'), raise.inputs('identity.finishFace')]).toEqual([
      [{ purpose: 'raise' }],
      [{ attemptId: 'attempt', purpose: 'raise' }],
    ])
    page.close()
    const again = await check('passed', { for: 'stepUp' })
    await again.led()
    expect(again.inputs('identity.startFace')).toEqual([{ purpose: 'stepUp' }])
    expect(page.text()).not.toContain('认证完成')
  })

  it('confirmed in passing on a phone whose finger could count, it is offered once; going on without is the first button', async () => {
    const soter = { soterReady: async () => true, confirmBySoter: async () => ({ kind: 'cancelled' }) }
    const { led } = open({ page: 'face', level: 2, params: { for: 'stepUp' }, answers: ended('passed'), soter })
    await page.see('模拟通过')
    await page.tap('模拟通过')
    await page.see('已确认是您本人')
    expect([page.text().includes('以后用指纹或面容确认'), page.visits]).toEqual([true, []])
    await page.tap('继续')
    await led()
  })
})
