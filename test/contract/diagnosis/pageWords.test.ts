import { filesBelow } from '../../../config/gates/files'
import { inProject } from '../../../config/paths'
import { pageWords } from '../../../src/contract/support/wayWords'

test('every page has a word in a diagnosis: a new one is added at the end of the list', () => {
  const pages = filesBelow(inProject('src/miniprogram'))
    .map((file) => file.replaceAll('\\', '/'))
    .flatMap((file) => /^((?:pages|packages)\/.+)\/index\.tsx$/.exec(file)?.[1] ?? [])
  const known: readonly string[] = pageWords
  expect(pages.filter((page) => !known.includes(page))).toEqual([])
  expect(pages.length).toBeGreaterThan(50)
})
