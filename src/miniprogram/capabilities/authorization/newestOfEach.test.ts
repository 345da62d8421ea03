import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import { exampleRequest } from './examples'
import { newestOfEach } from './newestOfEach'

const asked = (requestId: string, more: Partial<AccessRequest> = {}) => exampleRequest({ requestId, ...more })

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
