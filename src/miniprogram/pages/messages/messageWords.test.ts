import { type Message, messageKinds } from '../../../contract/message/message'
import { messagePage, messageWords } from './messageWords'

const message: Message = {
  messageId: '11111111-1111-4111-8111-111111111111',
  kind: 'revoked',
  at: '2026-11-21T06:05:00.000Z',
  read: false,
  orgName: '广东省人民医院',
  aboutId: '22222222-2222-4222-8222-222222222222',
}

describe('站内消息', () => {
  it.each(messageKinds.filter((kind) => kind !== 'wardTicket'))(
    '%s is one sentence that names the hospital, and leads to a page',
    (kind) => {
      expect(messageWords({ ...message, kind })).toContain('广东省人民医院')
      expect(messagePage({ ...message, kind })).toMatch(/^\/packages\/\w+\/\w+\/index/)
    },
  )

  it('still says something where no hospital is named', () => {
    expect(messageWords({ ...message, orgName: null })).toBe('省平台已确认，一家医院不能再查看您的健康档案')
  })

  it('news of a ward names nothing of the ticket, says where to look, and leads there', () => {
    const told: Message = { ...message, kind: 'wardTicket' }
    expect(messageWords(told)).toBe('您家人的工单有新的进展。切换到这位家人后，在“我的工单”里查看')
    expect(messagePage(told)).toBe('/packages/ticket/list/index?of=ward')
  })

  it('a look without a permission says so, and leads to 调阅记录', () => {
    const look: Message = { ...message, kind: 'uncoveredLook', aboutId: 'event-1' }
    expect(messageWords(look)).toBe('广东省人民医院在没有授权时查看了您的健康档案')
    expect(messagePage(look)).toBe('/packages/authorization/accessEvents/index')
  })

  it('leads to the very permission it is about, or to all of them', () => {
    expect(messagePage(message)).toBe(`/packages/authorization/grant/index?grantId=${message.aboutId}`)
    expect(messagePage({ ...message, aboutId: null })).toBe('/packages/authorization/grants/index')
  })
})
