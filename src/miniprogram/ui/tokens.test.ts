import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (file: string) => readFileSync(join(__dirname, file), 'utf8')
const tokens = read('tokens.scss')

/** The variables of one mixin, by name. */
function variables(mixin: string): ReadonlyMap<string, string> {
  const [, body = ''] = new RegExp(`@mixin ${mixin} \\{([^]*?)\\n\\}`).exec(tokens) ?? []
  return new Map([...body.matchAll(/^ {2}--([\w-]+): (.+);$/gm)].map(([, name = '', value = '']) => [name, value]))
}

const light = variables('roles-light')
const dark = variables('roles-dark')

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(roles: ReadonlyMap<string, string>, one: string, other: string): number {
  const [dim = 0, bright = 0] = [one, other].map((role) => luminance(roles.get(role) ?? '')).sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

const grounds = ['ground', 'surface']
const words: readonly (readonly [string, readonly string[]])[] = [
  ['text', [...grounds, 'main-soft', 'waiting-soft', 'danger-soft']],
  // On a line: the words of a button that does nothing yet.
  ['quiet', [...grounds, 'line']],
  ['main', [...grounds, 'main-soft']],
  ['positive', [...grounds, 'positive-soft']],
  ['waiting', [...grounds, 'waiting-soft']],
  ['danger', [...grounds, 'danger-soft']],
  ['acting', [...grounds, 'acting-soft']],
  ['on-main', ['main']],
  ['on-acting', ['acting']],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_name, roles) => {
  it.each(words.flatMap(([role, below]) => below.map((ground) => [role, ground] as const)))(
    '%s on %s can be read by everybody',
    (role, ground) => {
      expect(contrast(roles, role, ground)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(grounds)('the edge of what is tapped can be seen on the %s', (ground) => {
    expect(contrast(roles, 'edge', ground)).toBeGreaterThanOrEqual(3)
  })
})

it('light and dark have the same roles', () => {
  expect([...dark.keys()]).toEqual([...light.keys()])
})

it('a pair too close is found out', () => {
  expect(contrast(new Map([...light, ['quiet', '#8a968f']]), 'quiet', 'ground')).toBeLessThan(4.5)
})

describe('sizes', () => {
  const px = (value: string) => Number(/([\d.]+)px/.exec(value)?.[1])
  const [standard, elder] = [variables('sizes-standard'), variables('sizes-elder')]
  const targets = ['target', 'act', 'cell', 'bar']

  it('in 长辈版 no word is smaller than 18, and nothing to tap smaller than 60', () => {
    const types = [...elder].filter(([name]) => name.startsWith('type-') && name !== 'type-digits')
    expect(types).toHaveLength(6)
    for (const [, value] of types) expect(px(value)).toBeGreaterThanOrEqual(18)
    for (const name of targets) expect(px(elder.get(name) ?? '')).toBeGreaterThanOrEqual(60)
  })

  it('otherwise nothing to tap is smaller than 44', () => {
    for (const name of targets) expect(px(standard.get(name) ?? '')).toBeGreaterThanOrEqual(44)
  })

  it('every one of them has its own in 长辈版', () => {
    expect([...standard.keys()].filter((name) => name !== 'scale' && !elder.has(name))).toEqual([])
  })

  it('lines are never closer than 1.3, and nothing moves for longer than 200 ms', () => {
    const lines = [...tokens.matchAll(/\(\d{3}, ([\d.]+)\)/g)].map(([, line]) => Number(line))
    expect(lines).toHaveLength(7)
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(1.3)
    for (const [, ms] of tokens.matchAll(/(\d+)ms/g)) expect(Number(ms)).toBeLessThanOrEqual(200)
  })
})

/** They are read before any style sheet of ours, by who cannot read one. */
it.each(['../theme.json', '../index.html'])('%s has no colour of its own', (file) => {
  const known = new Set([...light.values(), ...dark.values()])
  // What lies around the phone on a wide screen is no part of it.
  const around = ['#e2e9e4', '#060908', '#fff']
  const colours = [...read(file).matchAll(/#[0-9a-f]{3,8}\b/g)].map(([colour]) => colour)
  expect(colours.length).toBeGreaterThan(5)
  expect(colours.filter((colour) => !known.has(colour) && !around.includes(colour))).toEqual([])
})
