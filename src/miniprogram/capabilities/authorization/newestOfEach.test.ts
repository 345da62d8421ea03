import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import { newestOfEach } from './newestOfEach'

const asked = (requestId: string, more: Partial<AccessRequest> = {}): AccessRequest => ({
  requestId,
  kind: 'wechat',
  visitType: 'outpatient',
  orgName: '广东省人民医院',
  department: '心内科',
  staffName: '王建国',
  requestedAt: '2026-11-21T06:00:00.000Z',
  expiresAt: '2026-11-21T06:30:00.000Z',
  ...more,
})

describe('requests that wait', () => {
  it('show one card for a doctor who asked twice: the newer', () => {
    expect(newestOfEach([asked('new'), asked('old')]).map(({ requestId }) => requestId)).toEqual(['new'])
  })

  it('keep apart who asks and how', () => {
    const requests = [
      asked('a'),
      asked('b', { staffName: '何嘉欣' }),
      asked('c', { orgName: '广东省中医院' }),
      asked('d', { kind: 'booking' }),
    ]
    expect(newestOfEach(requests)).toHaveLength(4)
  })
})
