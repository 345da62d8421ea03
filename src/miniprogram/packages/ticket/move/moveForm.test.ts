import * as z from 'zod/mini'
import { move } from '../../../../contract/ticket/move'
import { mostCentre, readMove, wrongIn } from './moveForm'

const typed = { kind: 'migration', from: ' 东山街中心 ', to: '沙河街中心', words: '搬家了。\n' } as const

describe('迁移与托管 form', () => {
  it('gives what the contract takes, each way with its own', () => {
    expect(readMove(typed)).toEqual({ kind: 'migration', from: '东山街中心', to: '沙河街中心', words: '搬家了。' })
    expect(readMove({ ...typed, kind: 'custody', from: '' })).toEqual({ kind: 'custody', to: '沙河街中心', words: '搬家了。' })
    const takes = (length: number) => z.safeParse(move.input, readMove({ ...typed, to: '心'.repeat(length) })).success
    expect([takes(mostCentre), takes(mostCentre + 1)]).toEqual([true, false])
  })

  it('names everything that is missing', () => {
    expect(wrongIn({ kind: 'migration', from: ' ', to: '', words: ' ' })).toEqual({
      from: 'centreMissing',
      to: 'centreMissing',
      words: 'reasonMissing',
    })
    expect(readMove({ ...typed, from: '' })).toBeNull()
  })

  it('moves nothing to where it is', () => {
    expect(wrongIn({ ...typed, to: '东山街中心' }).to).toBe('sameCentre')
    expect(wrongIn({ ...typed, kind: 'custody', to: '东山街中心' }).to).toBeNull()
  })
})
