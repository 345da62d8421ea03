import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ChartColors, darkColors, lightColors } from './chartColors'

const tokens = readFileSync(join(__dirname, '../../../ui/tokens.scss'), 'utf8')
const roles: Record<keyof ChartColors, string> = { text: 'quiet', line: 'line', main: 'main', waiting: 'waiting', mainSoft: 'main-soft' }

describe.each([
  ['light', lightColors],
  ['dark', darkColors],
])('the %s colours of a chart', (name, colors) => {
  it('are those of the style sheet', () => {
    const [, mixin = ''] = new RegExp(`roles-${name} \\{([^}]*)\\}`).exec(tokens) ?? []
    const inSheet = Object.fromEntries(
      Object.entries(roles).map(([key, role]) => [key, new RegExp(`--${role}: (#\\w+);`).exec(mixin)?.[1]]),
    )
    expect(colors).toEqual(inSheet)
  })
})
