import { type Carried, createCircuits } from './circuit'

const lost: Carried = { kind: 'lost' }
const answer: Carried = { kind: 'answer', body: { returnCode: '0' } }

test('five lost in a row, and it rests: nothing more is sent, and it says so', async () => {
  const circuit = createCircuits()('https://province.example/save')
  let sent = 0
  const send = async () => {
    sent += 1
    return lost
  }
  for (let index = 0; index < 5; index += 1) expect(await circuit.carry(send)).toEqual(lost)
  expect(circuit.resting()).toBe(true)
  expect(await circuit.carry(send)).toEqual({ kind: 'notSent' })
  expect(sent).toBe(5)
})

test('an answer, whatever it says, is a sign of life', async () => {
  const circuit = createCircuits()('https://province.example/save')
  for (let round = 0; round < 10; round += 1) {
    for (let index = 0; index < 4; index += 1) await circuit.carry(async () => lost)
    await circuit.carry(async () => answer)
  }
  expect(circuit.resting()).toBe(false)
})

test('one address that always fails does not silence another; what is thrown is a bug and stays one', async () => {
  const circuits = createCircuits()
  for (let index = 0; index < 5; index += 1) await circuits('https://province.example/a').carry(async () => lost)
  expect(circuits('https://province.example/a').resting()).toBe(true)
  expect(await circuits('https://province.example/b').carry(async () => answer)).toEqual(answer)
  await expect(
    circuits('https://province.example/c').carry(async () => {
      throw new TypeError('a bug')
    }),
  ).rejects.toThrow('a bug')
})

test('while one request tries whether it is back, the others are told at once', async () => {
  jest.useFakeTimers({ now: 0 })
  try {
    const circuit = createCircuits()('https://province.example/save')
    for (let index = 0; index < 5; index += 1) await circuit.carry(async () => lost)
    jest.advanceTimersByTime(2_001)
    let hear: (carried: Carried) => void = () => undefined
    const probe = circuit.carry(() => new Promise((done) => (hear = done)))
    expect(circuit.resting()).toBe(true)
    expect(await circuit.carry(async () => answer)).toEqual({ kind: 'notSent' })
    hear(answer)
    await probe
    expect(await circuit.carry(async () => answer)).toEqual(answer)
  } finally {
    jest.useRealTimers()
  }
})

test('a machine whose clock was set back an hour sends again after two seconds, not after an hour', async () => {
  jest.useFakeTimers({ now: 3_600_000 })
  try {
    const circuit = createCircuits()('https://province.example/save')
    for (let index = 0; index < 5; index += 1) await circuit.carry(async () => lost)
    jest.advanceTimersByTime(2_001)
    jest.setSystemTime(0)
    await circuit.carry(async () => answer)
    expect(await circuit.carry(async () => answer)).toEqual(answer)
  } finally {
    jest.useRealTimers()
  }
})
