import { printGroups } from './printGroups'

describe('文字指纹', () => {
  it('is written in sixteen groups of four', () => {
    const groups = printGroups('0123456789abcdef'.repeat(4)).split(' ')
    expect(groups).toHaveLength(16)
    expect(new Set(groups)).toEqual(new Set(['0123', '4567', '89ab', 'cdef']))
  })
})
