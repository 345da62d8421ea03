import { resolve } from 'node:path'
import { readStartOptions } from './startOptions'

describe('npm start --', () => {
  it('needs nothing', () => {
    expect(readStartOptions([])).toEqual({
      kind: 'start',
      options: { data: resolve('.data'), ports: { phone: 10086, cloud: 8787, sandbox: 9797 }, scenario: null },
    })
  })

  it('takes a folder, three ports and a scenario', () => {
    expect(readStartOptions(['--data', '/srv/x', '--ports', '1,2,3', '--scenario', 'provinceDown'])).toEqual({
      kind: 'start',
      options: { data: '/srv/x', ports: { phone: 1, cloud: 2, sandbox: 3 }, scenario: 'provinceDown' },
    })
  })

  it.each([
    ['--ports', '1,2'],
    ['--ports', '1,2,2'],
    ['--ports', '1,2,x'],
    ['--ports', '1,2,70000'],
    ['--scenario', 'constructor'],
    ['--nonsense'],
    ['more'],
  ])('refuses %s %s in a sentence', (...args) => {
    expect(readStartOptions(args)).toMatchObject({ kind: 'say', exitCode: 1 })
  })

  it('lists the scenarios', () => {
    expect(readStartOptions(['--scenarios'])).toMatchObject({ kind: 'say', exitCode: 0, text: expect.stringContaining('provinceDown') })
  })
})
