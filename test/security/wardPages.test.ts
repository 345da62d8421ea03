import { readFileSync } from 'node:fs'
import { inProject } from '../../config/paths'
import { isForWards } from '../../src/miniprogram/session/wardPages'

/** Every page there is, as app.config.ts lists them. */
function allPages(): string[] {
  const config = readFileSync(inProject('src/miniprogram/app.config.ts'), 'utf8')
  const [, main = ''] = /pages: \[([^\]]*)\]/.exec(config) ?? []
  const names = (list: string) => [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)
  const inPackages = [...config.matchAll(/root: '([^']+)',\s*pages: \[([^\]]*)\]/g)].flatMap(([, root = '', list = '']) =>
    names(list).map((name) => `${root}/${name}`),
  )
  return [...names(main), ...inPackages]
}

test('what is about the person at the phone alone is never shown under the name of a ward', () => {
  const own = allPages().filter((page) => !isForWards(page))
  expect(own).toContain('pages/messages/index')
  const mustBe =
    /^packages\/(authorization\/document|message|rights|family\/(add|actsForMe)|identity\/(?!(face|stepUp)\/))|^pages\/messages/
  expect(allPages().filter((page) => mustBe.test(page) !== own.includes(page))).toEqual([])
  expect(allPages().length).toBeGreaterThan(25)
})

test('with or without the slash, with or without what follows', () => {
  for (const path of ['pages/home/index', '/pages/home/index', '/packages/record/list/index?module=visit'])
    expect(isForWards(path)).toBe(true)
  expect(isForWards('/packages/identity/faceConsent/index')).toBe(false)
})

test('the consent to one’s own face is open on the way to a ward’s copy, and on no other way', () => {
  expect(isForWards('/packages/identity/faceConsent/index', 'stepUp')).toBe(true)
  for (const purpose of [undefined, '', 'raise']) expect(isForWards('/packages/identity/faceConsent/index', purpose)).toBe(false)
  expect(isForWards('/packages/authorization/document/index', 'stepUp')).toBe(false)
})

test('a page that is not named is one’s own', () => {
  for (const path of [
    '/packages/authorization/somethingNew/index',
    '/packages/family/somethingNew/index',
    '/packages/ticket/somethingNew/index',
  ])
    expect(isForWards(path)).toBe(false)
})
