import { callRoom } from './callRoom'

function entered(room: ReturnType<typeof callRoom>, who: string | null, calls: number): number {
  return Array.from({ length: calls }, () => room.enter(who)).filter((stay) => stay !== null).length
}

test('so many are within and no more; whoever leaves makes room for another', () => {
  const room = callRoom({ most: 2, mostOfOne: 2 })
  const [stay] = [room.enter('a'), room.enter('b')]
  expect(room.enter('c')).toBeNull()
  stay?.leave()
  expect(room.enter('c')).not.toBeNull()
  expect(room.within).toBe(2)
})

test('one person’s 10,000 calls take their own places and nobody else’s', () => {
  const room = callRoom({ most: 200, mostOfOne: 30 })
  expect(entered(room, 'one', 10_000)).toBe(30)
  for (let person = 0; person < 17; person += 1) expect(entered(room, `other ${person}`, 10)).toBe(10)
  // The control: without places of one's own one person has them all.
  const open = callRoom({ most: 200, mostOfOne: 200 })
  expect(entered(open, 'one', 10_000)).toBe(200)
  expect(entered(open, 'other', 10)).toBe(0)
})

test('whoever has no session shares half: who is signed in always finds room', () => {
  const room = callRoom({ most: 10, mostOfOne: 3 })
  expect(entered(room, null, 100)).toBe(5)
  expect(entered(room, 'signed in', 3)).toBe(3)
})

test('whoever turns out to be somebody gives the shared place back, and takes one of their own while there is one', () => {
  const room = callRoom({ most: 4, mostOfOne: 1 })
  const [first, second] = [room.enter(null), room.enter(null)]
  expect(room.enter(null)).toBeNull()
  expect([first?.moveTo('one'), first?.moveTo('one'), second?.moveTo('one')]).toEqual([true, true, false])
  expect(entered(room, null, 2)).toBe(1)
  first?.leave()
  second?.leave()
  expect(room.within).toBe(1)
  expect([entered(room, 'one', 2), entered(room, null, 2)]).toEqual([1, 1])
})

test('who has left is not remembered', () => {
  const room = callRoom({ most: 10, mostOfOne: 1 })
  for (let turn = 0; turn < 100; turn += 1) room.enter('the same')?.leave()
  expect(room.within).toBe(0)
  expect(entered(room, 'the same', 2)).toBe(1)
})
