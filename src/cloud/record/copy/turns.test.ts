import { turns } from './turns'

/** Pieces of work that end when they are told to. */
function startWork(atOnce: number, mostWaiting: number) {
  const inTurn = turns(atOnce, mostWaiting)
  const ends: (() => void)[] = []
  const [began, answers]: [number[], unknown[]] = [[], []]
  const soon = () => new Promise((next) => setImmediate(next))
  return {
    began,
    answers,
    async come(number: number, fails = false) {
      const work = async () => {
        began.push(number)
        await new Promise<void>((end) => ends.push(end))
        if (fails) throw new Error('failed')
        return number
      }
      void inTurn(work).then(
        (answer) => answers.push(answer),
        (error) => answers.push(error),
      )
      await soon()
    },
    async endFirst() {
      ends.shift()?.()
      await soon()
    },
  }
}

test('two at once, two more wait in order, the fifth is told at once', async () => {
  const { come, began, answers, endFirst } = startWork(2, 2)
  for (const number of [1, 2, 3, 4, 5]) await come(number)
  expect([began, answers]).toEqual([[1, 2], [null]])
  await endFirst()
  expect(began).toEqual([1, 2, 3])
  await come(6)
  expect(began).toEqual([1, 2, 3])
  for (let left = 0; left < 4; left += 1) await endFirst()
  expect([began, answers]).toEqual([
    [1, 2, 3, 4, 6],
    [null, 1, 2, 3, 4, 6],
  ])
})

test('work that fails gives its place up', async () => {
  const { come, began, answers, endFirst } = startWork(1, 0)
  await come(1, true)
  await endFirst()
  await come(2)
  await endFirst()
  expect([began, answers]).toEqual([
    [1, 2],
    [new Error('failed'), 2],
  ])
})
