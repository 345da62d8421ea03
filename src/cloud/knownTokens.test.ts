import { knownTokens } from './knownTokens'

test('remembers so many and no more: whoever was seen longest ago goes first, and nobody for what nobody has', () => {
  const tokens = knownTokens(2)
  tokens.learn('a', 'A')
  tokens.learn('b', 'B')
  tokens.learn('a', 'A')
  for (let made = 0; made < 100; made += 1) tokens.learn(`made up ${made}`, null)
  expect([tokens.accountOf('a'), tokens.accountOf('b')]).toEqual(['A', 'B'])
  tokens.learn('c', 'C')
  expect([tokens.accountOf('a'), tokens.accountOf('b'), tokens.accountOf('c')]).toEqual(['A', null, 'C'])
})
