import type * as Reach from './reach'

/** The phone's network as this test has it. */
function loadReach() {
  jest.resetModules()
  const heard: (() => void)[] = []
  jest.doMock('../platform/networkKind', () => ({ whenNetworkIsBack: (run: () => void) => heard.push(run) }), { virtual: true })
  const reach: typeof Reach = require('./reach')
  const networkIsBack = () => {
    for (const run of heard) run()
  }
  return { reach, networkIsBack }
}

test('what was not reached is reached again when an answer comes, or when the network is back', () => {
  const { reach, networkIsBack } = loadReach()
  expect(reach.isReached()).toBe(true)
  reach.knowReached(false)
  expect(reach.isReached()).toBe(false)
  reach.knowReached(true)
  expect(reach.isReached()).toBe(true)
  reach.knowReached(false)
  networkIsBack()
  expect(reach.isReached()).toBe(true)
})
