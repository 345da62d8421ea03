import { simplified, traditional } from '../../src/miniprogram/locale/traditionalTable'
import { openScreen, Refusal, type Spoilt } from './screen/openScreen'
import { answers, listed, request } from './screen/scriptedPerson'

const at = '2026-11-21T06:05:00.000Z'
const orgName = '广东省人民医院'

const grantId = '11111111-1111-4111-8111-111111111111'
const grant = {
  grantId,
  orgCode: '1',
  orgName,
  way: 'wechat',
  state: 'expiring',
  grantedAt: at,
  expiresAt: '2999-12-21T06:02:00.000Z',
  daysLeft: 1,
  revokeRequestedAt: null,
  revokedAt: null,
  revokeTries: 0,
  lastAccessAt: at,
  receiptId: '22222222-2222-4222-8222-222222222222',
  consentVersion: '2026-11-21.1',
  madeBy: 'self',
}
const look = {
  eventId: 'event',
  actor: 'hospital',
  guardian: null,
  orgName,
  department: '心内科',
  staffName: '王建国',
  module: 'visit',
  at,
  underGrant: false,
  flags: ['noGrant', 'noVisit'],
  visit: 'missing',
  ticketId: null,
}
const agreement = {
  document: 'access',
  version: '2026-11-21.1',
  title: '档案调阅授权同意书',
  summary: [{ label: '给谁看', text: '这家医院里参与诊疗的医生' }],
  sections: [{ heading: '一、目的', paragraphs: ['为了这次诊疗，让医生了解您的健康状况。'] }],
}

const cloud: Readonly<Record<string, unknown>> = {
  ...answers,
  'authorization.listRequests': { requests: [request], serverNow: at },
  'authorization.listGrants': {
    grants: [grant, { ...grant, grantId: '33333333-3333-4333-8333-333333333333', state: 'revoking', revokeRequestedAt: at }],
    serverNow: at,
  },
  'authorization.listAccessEvents': { hospitalLooks: 'listed', events: [look, { ...look, eventId: '2', actor: 'self' }], nextCursor: null },
  'consent.current': { agreement, changes: null },
  'consent.standing': {
    documents: [{ document: 'face', title: '人脸信息处理告知', version: '1', standing: 'agreed', since: at, receiptId: null }],
  },
  'consent.receipts': { receipts: [], nextCursor: null },
  'identity.devices': {
    devices: [{ deviceId: grantId, current: true, wechat: 'this', device: 'iPhone', channel: 'weapp', signedInAt: at, lastSeenAt: at }],
  },
}

/** Each with a sentence by which it is seen to be there. */
const pages = [
  ['pages/home', 'A doctor is waiting for your answer'],
  ['packages/authorization/grants', 'Being withdrawn'],
  ['packages/authorization/accessEvents', 'Report this access'],
  ['packages/authorization/consent', 'It binds as it stands in Simplified Chinese'],
  ['packages/authorization/receipts', 'Consent to face data'],
  ['packages/rights/rights', 'To take a copy'],
  ['packages/identity/devices', 'This device'],
  ['packages/record/overview', 'Visits and treatment'],
] as const

const params = { requestId: request.requestId, receiptId: 'receipt', kind: 'wechat' }

/** What others wrote, and what stands on other people's screens: none of it is ours to translate. */
const theirs = [
  ...new Set([
    ...Object.values(cloud).flatMap((answer) => JSON.stringify(answer).match(/[^"\\]*\p{Script=Han}[^"\\]*/gu) ?? []),
    ...[
      listed.title,
      '*欢',
      '获取微信验证码',
      '获取短信验证码',
      '问题反馈',
      '服务通知',
      '简体中文',
      '简体',
      '繁體中文',
      '繁體',
      '军字第123456号',
    ],
  ]),
].sort((one, other) => other.length - one.length)

/** All that is written on a page of ours, for eyes and for readers. */
function ownWords(host: Element): string {
  const labels = [...host.querySelectorAll('[aria-label],[placeholder]')].flatMap((element) => [
    element.getAttribute('aria-label') ?? '',
    element.getAttribute('placeholder') ?? '',
  ])
  return theirs.reduce((words, said) => words.replaceAll(said, ''), [host.textContent ?? '', ...labels].join('\n'))
}

async function read(name: string, sign: string, language: 'hant' | 'en', spoilt?: Spoilt) {
  const page = openScreen(name, params, (operation) => cloud[operation] ?? new Refusal('resource.notFound'), spoilt, undefined, language)
  await page.see(sign)
  const words = ownWords(page.host)
  page.close()
  return words
}

const onlySimplified = new Set([...simplified].filter((character) => !traditional.includes(character)))
const leftSimplified = (words: string) => [...words].filter((character) => onlySimplified.has(character))
const leftChinese = (words: string) => words.match(/.{0,8}[\p{Script=Han}，。、；：？！（）]+/gu) ?? []

describe('a phone that speaks English', () => {
  it.each(pages)('has no Chinese of ours on %s', async (name, sign) => {
    const words = await read(name, sign, 'en')
    expect(leftChinese(words)).toEqual([])
    expect(words).not.toMatch(/\{\w+/)
  })

  it('tells the tabs', async () => {
    const page = openScreen('pages/home', params, (operation) => cloud[operation], undefined, undefined, 'en')
    await page.see('A doctor is waiting')
    await page.comeBack()
    expect(page.tabs).toEqual(['Home', 'Messages', 'Me'])
    page.close()
  })

  it('would be seen to say a Chinese word', async () => {
    const today: Spoilt = { path: 'locale/time', spoil: (time) => ({ ...Object(time), dayAndTime: () => '今天 14:05' }) }
    const words = await read('packages/authorization/accessEvents', 'Report this access', 'en', today)
    expect(leftChinese(words)).not.toEqual([])
  })
})

const signs: Readonly<Record<string, string>> = {
  'pages/home': '醫生在等您答覆',
  'packages/authorization/grants': '撤銷中',
  'packages/authorization/accessEvents': '投訴這次查看',
  'packages/authorization/consent': '下面是簡體字原文',
  'packages/rights/rights': '要一份帶走',
}

describe('a phone that speaks 繁體', () => {
  it.each(Object.entries(signs))('has nothing of ours in 简体 on %s', async (name, sign) => {
    const words = await read(name, sign, 'hant')
    expect(leftSimplified(words)).toEqual([])
  })

  it('leaves what was signed, and what a hospital is called, as it is', async () => {
    const page = openScreen('packages/authorization/consent', params, (operation) => cloud[operation], undefined, undefined, 'hant')
    const shown = await page.see('下面是簡體字原文')
    expect(shown).toContain(agreement.sections[0]?.paragraphs[0])
    page.close()
  })

  it('would be seen to say a word in 简体', async () => {
    const asItIs: Spoilt = { path: 'locale/traditional', spoil: () => ({ toTraditional: (sentence: string) => sentence }) }
    const words = await read('packages/rights/rights', '要一份带走', 'hant', asItIs)
    expect(leftSimplified(words)).not.toEqual([])
  })
})
