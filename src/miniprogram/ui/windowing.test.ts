import { heightBetween, lacking, leavesWithin, nextOpen, offsetsOf } from './windowing'

/** Two rows of 100 a leaf: leaf 3 lies from 600 to 800. */
const offsets = offsetsOf(Array.from({ length: 40 }, () => 100))

describe('the leaves of a long list', () => {
  it('are found by the pixels they lie in', () => {
    expect(leavesWithin(offsets, { from: 0, to: 150 })).toEqual({ from: 0, to: 1 })
    expect(leavesWithin(offsets, { from: 650, to: 1050 })).toEqual({ from: 3, to: 6 })
    expect(leavesWithin(offsets, { from: 3900, to: 9000 })).toEqual({ from: 19, to: 20 })
    expect(leavesWithin(offsets, { from: -500, to: 250 })).toEqual({ from: 0, to: 2 })
  })

  it('are none where the list is out of sight, or empty', () => {
    expect(leavesWithin(offsets, { from: -900, to: -100 })).toEqual({ from: 0, to: 0 })
    expect(leavesWithin(offsets, { from: 4000, to: 4800 })).toEqual({ from: 0, to: 0 })
    expect(leavesWithin(offsetsOf([]), { from: 0, to: 800 })).toEqual({ from: 0, to: 0 })
  })

  it('keep the height of their rows, however uneven', () => {
    const uneven = offsetsOf([50, 100, 150])
    expect(heightBetween(uneven, { from: 0, to: 2 })).toBe(150)
    expect(heightBetween(uneven, { from: 2, to: 4 })).toBe(150)
    expect(heightBetween(uneven, { from: 4, to: 6 })).toBe(0)
  })
})

describe('the next leaves to hold', () => {
  const sight = { from: 10, to: 14 }
  const near = { from: 8, to: 16 }

  it('are those in sight before those near it', () => {
    expect(nextOpen({ from: 0, to: 0 }, sight, near, 4)).toEqual({ from: 10, to: 14 })
    expect(nextOpen({ from: 10, to: 14 }, sight, near, 4)).toEqual({ from: 8, to: 16 })
  })

  it('are never more new ones than allowed', () => {
    expect(nextOpen({ from: 0, to: 0 }, sight, near, 3)).toEqual({ from: 10, to: 13 })
    expect(nextOpen({ from: 10, to: 13 }, sight, near, 3)).toEqual({ from: 10, to: 16 })
    expect(nextOpen({ from: 10, to: 16 }, sight, near, 3)).toEqual({ from: 8, to: 16 })
  })

  it('let go of what is no longer near', () => {
    expect(nextOpen({ from: 2, to: 12 }, sight, near, 4)).toEqual({ from: 8, to: 16 })
    expect(nextOpen({ from: 30, to: 40 }, sight, near, 4)).toEqual({ from: 10, to: 14 })
  })

  it('begin near the list’s end when only what is near is left of it', () => {
    expect(nextOpen({ from: 0, to: 6 }, { from: 0, to: 0 }, { from: 18, to: 20 }, 4)).toEqual({ from: 18, to: 20 })
  })

  it('reach up as they reach down', () => {
    expect(nextOpen({ from: 14, to: 20 }, sight, near, 4)).toEqual({ from: 10, to: 16 })
  })

  it('come to rest', () => {
    const once = nextOpen({ from: 8, to: 16 }, sight, near, 4)
    expect(once).toEqual(near)
    expect(lacking(once, sight)).toBe(0)
    expect(lacking({ from: 8, to: 13 }, sight)).toBe(1)
    expect(lacking({ from: 20, to: 30 }, sight)).toBe(4)
    expect(lacking({ from: 0, to: 0 }, { from: 3, to: 3 })).toBe(0)
  })
})
