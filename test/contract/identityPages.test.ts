import { until } from '../until'
import { me, openIdentity, roads } from './screen/identityScreen'
import { type Load, openScreen, Refusal } from './screen/openScreen'
import { scriptedPerson } from './screen/scriptedPerson'

let page: ReturnType<typeof openScreen>
afterEach(() => page?.close())

function open(given: Parameters<typeof openIdentity>[0]) {
  const opened = openIdentity(given)
  page = opened.page
  return opened
}

describe('确认是您本人', () => {
  const open_ = (stepUpBy: string[], more: object = {}, soter: object = { soterReady: async () => false }) =>
    open({
      page: 'stepUp',
      level: 2,
      soter,
      answers: { 'identity.roads': roads({ stepUpBy, pinPhoneMasked: '139****0001' }), ...more },
    })

  it('goes straight to the camera where there is nothing else', async () => {
    const { led } = open_(['face', 'soter'])
    await page.see('请确认是您本人')
    await led()
    expect(page.visits).toEqual(['/packages/identity/face/index?for=stepUp'])
  })

  it('takes the SMS to the proven number and the PIN, and goes back', async () => {
    const { inputs, said, led } = open_(['pin'], {
      'identity.sendPinCode': { phoneMasked: '139****0001', expiresAt: '2026-11-21T06:05:00.000Z' },
      'identity.finishPin': new Refusal('identity.pinWrong'),
    })
    await page.see('短信会发到您登记的139****0001')
    await page.tap('获取短信验证码')
    await page.see('短信已发到139****0001')
    await page.type('code', '904231')
    await page.type('pin', '730915')
    await page.see('确认是我本人')
    await page.tap('确认是我本人')
    await page.see('短信验证码或密码不正确')
    expect(page.visits).toEqual([])
    said['identity.finishPin'] = me(2)
    await page.type('pin', '730916')
    await page.tap('确认是我本人')
    await led()
    expect(inputs('identity.finishPin')).toEqual([
      { code: '904231', pin: '730915' },
      { code: '904231', pin: '730916' },
    ])
  })

  it('lets choose; what the phone signed goes to the server, and giving up changes nothing', async () => {
    const ends = [{ kind: 'cancelled' }, { kind: 'signed', resultJson: '{"raw":"challenge"}', signature: 'signature' }]
    const challenges: unknown[] = []
    const soter = {
      soterReady: async () => true,
      confirmBySoter: async (challenge: unknown) => {
        challenges.push(challenge)
        return ends.shift()
      },
    }
    const more = { 'identity.startSoter': { challenge: 'challenge', expiresInSeconds: 300 }, 'identity.finishSoter': {} }
    const { inputs, led } = open_(['face', 'soter'], more, soter)
    await page.see('用指纹或面容')
    await page.tap('用指纹或面容')
    await page.see('您取消了确认')
    expect([inputs('identity.finishSoter'), page.visits]).toEqual([[], []])
    await page.tap('用指纹或面容')
    await led()
    expect(challenges).toEqual(['challenge', 'challenge'])
    expect(inputs('identity.finishSoter')).toEqual([{ resultJson: '{"raw":"challenge"}', signature: 'signature' }])
  })

  it('confirmed by PIN, offers the finger of a phone that is not enrolled; taken, it is signed for and sent', async () => {
    const signed = { kind: 'signed', resultJson: '{"raw":"challenge"}', signature: 'signature' }
    const soter = { soterReady: async () => true, confirmBySoter: async () => signed }
    const more = {
      'identity.sendPinCode': { phoneMasked: '139****0001', expiresAt: '2026-11-21T06:05:00.000Z' },
      'identity.finishPin': me(2),
      'identity.startSoter': { challenge: 'challenge', expiresInSeconds: 120 },
      'identity.finishSoter': new Refusal('identity.soterRejected'),
    }
    const { inputs, said, led } = open_(['pin'], more, soter)
    await page.see('短信会发到您登记的139****0001')
    await page.tap('获取短信验证码')
    await page.see('短信已发到139****0001')
    await page.type('code', '904231')
    await page.type('pin', '730915')
    await page.tap('确认是我本人')
    await page.see('以后用指纹或面容确认')
    expect(page.visits).toEqual([])
    await page.tap('以后用指纹或面容确认')
    await page.see('没有确认成功')
    said['identity.finishSoter'] = {}
    await page.tap('以后用指纹或面容确认')
    await led()
    expect(inputs('identity.finishSoter')).toHaveLength(2)
  })

  it('with no means says so, and where to get one', async () => {
    open_([])
    await page.see('现在没有可以用的方式')
    await page.tap('看看其他方式')
    expect(page.visits).toEqual(['/packages/identity/otherRoad/index'])
  })
})

describe('the other roads', () => {
  const sms = { phoneMasked: '138****8631', expiresAt: '2026-11-21T06:05:00.000Z' }

  it('at a window: says that nothing was done there yet; then the SMS, the PIN, level 2', async () => {
    const { said } = open({
      page: 'window',
      answers: { 'identity.roads': roads({}), 'identity.sendPinCode': new Refusal('identity.noWindowProof'), 'identity.finishPin': me(2) },
    })
    await page.see('工作人员核对证件，拨打您的手机')
    await page.tap('已在窗口办好，获取短信验证码')
    await page.see('还没有您的窗口认证记录')
    said['identity.sendPinCode'] = sms
    await page.tap('已在窗口办好，获取短信验证码')
    await page.see('短信已发到138****8631')
    await page.tap('确认是我本人')
    await page.see('请填写短信里的6位数字')
    await page.type('code', '904231')
    await page.type('pin', '730915')
    await page.tap('确认是我本人')
    await page.see('已确认是您本人')
  })

  it('by a family member: shows the digits, or, once confirmed, sets a PIN typed twice alike', async () => {
    const expiresAt = '2999-11-21T06:10:00.000Z'
    open({
      page: 'askFamily',
      answers: {
        'identity.vouchStatus': { state: 'none', phoneMasked: null },
        'identity.askVouch': { code: '361033', expiresAt, serverNow: '2999-11-21T06:00:00.000Z' },
      },
    })
    await page.see('获取家人确认码')
    await page.tap('获取家人确认码')
    await page.see('361 033')
    await page.see('只给坐在您身边的家人看')
    page.close()

    const confirmed = open({
      page: 'askFamily',
      answers: {
        'identity.vouchStatus': { state: 'vouched', phoneMasked: '138****8631' },
        'identity.sendPinCode': sms,
        'identity.acceptVouch': me(2),
      },
    })
    await page.see('短信会发到138****8631')
    await page.tap('获取短信验证码')
    await page.see('短信已发到')
    await page.type('code', '904231')
    await page.type('pin', '730915')
    await page.type('again', '730951')
    await page.tap('设置密码并认证')
    await page.see('两次填的不一样')
    await page.type('again', '730915')
    await page.tap('设置密码并认证')
    await page.see('已确认是您本人')
    expect(confirmed.inputs('identity.acceptVouch')).toEqual([{ code: '904231', pin: '730915' }])
  })

  it('who vouches confirms that it is they first; what was typed waits, and is sent then', async () => {
    const person = scriptedPerson({ 'identity.vouch': { nameMasked: '*志强', relation: 'child' } })
    person.refuse('identity.vouch', 'identity.stepUpRequired')
    page = openScreen('packages/identity/vouch', {}, person.say)
    await page.see('只帮坐在您身边的家人')
    await page.type('name', '陈志强')
    await page.type('documentNumber', '34052419800101001X')
    await page.type('code', '361033')
    await page.tap('确认是我的家人')
    await page.see('请先确认是您本人')
    await page.comeBack()
    await page.see('请先确认是您本人')
    expect(page.text()).not.toContain('已帮')
    person.prove()
    await page.comeBack()
    await page.see('已帮*志强确认')
    expect(person.inputs('identity.vouch').at(-1)).toEqual({
      documentType: '01',
      documentNumber: '34052419800101001X',
      name: '陈志强',
      code: '361033',
    })
  })
})

test('the real name of somebody under 14: a parent acts, from their own WeChat', async () => {
  page = openScreen(
    'packages/identity/realName',
    {},
    () => new Refusal('identity.guardianNeeded'),
    undefined,
    (load: Load) => load('session/agreedNotice').rememberNotice({ version: '2026-11-21.1', textSm3: 'ab'.repeat(32) }),
  )
  await page.see('证件号码')
  await page.type('name', '李小英')
  await page.type('documentNumber', '34052419800101001X')
  await page.tap('核对并认证')
  await page.see('未满14周岁，由家长代为办理')
})

describe('who owes proof anew', () => {
  const home = (proofDue: boolean) => {
    const asked: string[] = []
    page = openScreen(
      'pages/home',
      {},
      (operation) => {
        asked.push(operation)
        return new Refusal('resource.notFound')
      },
      undefined,
      (load: Load) => load('session/sessionStore').sessionStore.setState({ me: { ...me(1), proofDue } }),
    )
    return asked
  }

  it('sees on home why, and the one way on; nothing of theirs is even asked for', async () => {
    const asked = home(true)
    await page.see('这个微信要重新确认是您本人')
    expect(asked).toEqual([])
    await page.tap('继续认证')
    expect(page.visits).toEqual(['/packages/identity/faceConsent/index?to=2'])
  })

  it('who owes none is asked for what waits', async () => {
    const asked = home(false)
    await page.see('人脸核身')
    await until(
      async () => asked,
      (names) => names.includes('authorization.listRequests'),
    )
    expect(page.text()).not.toContain('重新确认')
  })
})
