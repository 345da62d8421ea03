import { type Message, messageKinds } from '../../../contract/message/message'
import { accountKinds, isAccountKind, isWardKind, wardKinds } from './messageAbout'
import { messagePage } from './messagePage'
import { messageWords } from './messageWords'

const message: Message = {
  messageId: '11111111-1111-4111-8111-111111111111',
  kind: 'revoked',
  at: '2026-11-21T06:05:00.000Z',
  read: false,
  orgName: '广东省人民医院',
  aboutId: '22222222-2222-4222-8222-222222222222',
}
const child = '33333333-3333-4333-8333-333333333333'
const names = new Map([[child, '黎乐言']])
const nobody = new Map<string, string>()
const ofHospital = ['wardRequest', 'wardLook', 'wardUncoveredLook', 'wardPermission', 'wardAccessGiven', 'wardAccessRevoked']

describe('站内消息', () => {
  it.each(messageKinds)('%s is one sentence with nothing left open, and leads to a page', (kind) => {
    for (const about of [message, { ...message, aboutId: null }, { ...message, orgName: null }]) {
      const words = messageWords({ ...about, kind }, nobody)
      expect(words.length).toBeGreaterThan(6)
      expect(words).not.toMatch(/[{}！]|undefined/)
      expect(messagePage({ ...about, kind })).toMatch(/^\/packages\/\w+\/\w+\/index/)
    }
  })

  it.each(messageKinds.filter((kind) => !isWardKind(kind) && !isAccountKind(kind) && kind !== 'wardTicket'))(
    '%s names the hospital',
    (kind) => {
      expect(messageWords({ ...message, kind }, nobody)).toContain('广东省人民医院')
    },
  )

  it('still says something where no hospital is named', () => {
    expect(messageWords({ ...message, orgName: null }, nobody)).toBe('省平台已确认，一家医院不能再查看您的健康档案')
  })

  it('news of a ward names nothing of the ticket, says where to look, and leads there', () => {
    const told: Message = { ...message, kind: 'wardTicket' }
    expect(messageWords(told, nobody)).toBe('您家人的工单有新的进展。切换到这位家人后，在“我的工单”里查看')
    expect(messagePage(told)).toBe('/packages/ticket/list/index?of=ward')
  })

  it('a look without a permission says so, and leads to 调阅记录', () => {
    const look: Message = { ...message, kind: 'uncoveredLook', aboutId: 'event-1' }
    expect(messageWords(look, nobody)).toBe('广东省人民医院在没有授权时查看了您的健康档案')
    expect(messagePage(look)).toBe('/packages/authorization/accessEvents/index')
  })

  it('leads to the very permission it is about, or to all of them', () => {
    expect(messagePage(message)).toBe(`/packages/authorization/grant/index?grantId=${message.aboutId}`)
    expect(messagePage({ ...message, aboutId: null })).toBe('/packages/authorization/grants/index')
  })
})

describe('about a ward', () => {
  it.each(wardKinds)('%s names the child to its guardian, or says 孩子, and leads to where one switches', (kind) => {
    const told: Message = { ...message, kind, aboutId: child }
    expect(messageWords(told, names)).toContain('黎乐言')
    expect(messageWords(told, nobody)).toContain('孩子')
    expect(messageWords(told, names).includes('广东省人民医院')).toBe(ofHospital.includes(kind))
    expect(messagePage(told)).toBe('/packages/family/list/index')
  })

  it.each(wardKinds.filter((kind) => kind !== 'guardianEnded' && kind !== 'wardProven' && !/^hand|Revoked$|Unfrozen$/.test(kind)))(
    '%s says to switch, for there is something to look at',
    (kind) => {
      expect(messageWords({ ...message, kind, aboutId: child }, names)).toContain('切换到黎乐言')
    },
  )

  it.each(wardKinds)('%s is told to the child as its own, and leads where it sees it', (kind) => {
    const told: Message = { ...message, kind, aboutId: null }
    const words = messageWords(told, names)
    expect(words).toContain('您')
    expect(words).not.toMatch(/孩子|黎乐言|切换/)
    expect(messagePage(told)).toMatch(/^\/packages\/(family\/actsForMe|authorization\/(index|grants|accessEvents))\/index$/)
  })
})

describe('about who has hold of the account', () => {
  it.each(accountKinds)('%s says what to do if it was not oneself, and leads there', (kind) => {
    const told: Message = { ...message, kind, orgName: null, aboutId: null }
    expect(messageWords(told, nobody)).toMatch(/不是您.*“手机丢失”/)
    expect(messagePage(told)).toBe('/packages/identity/lost/index')
  })
})
