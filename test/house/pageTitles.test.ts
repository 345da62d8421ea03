import { readFileSync } from 'node:fs'
import { filesBelow } from '../../config/gates/files'
import { ownSentences } from '../../config/ownSentences'
import { inProject } from '../../config/paths'

const phone = inProject('src/miniprogram')
const ours = new Set(ownSentences())
const titles = filesBelow(phone)
  .filter((file) => /\.config\.ts$/.test(file) && !file.startsWith('gallery/'))
  .flatMap((file) =>
    [...readFileSync(`${phone}/${file}`, 'utf8').matchAll(/(?:navigationBarTitleText|text): '([^']+)'/g)].map(
      ([, title = '']) => [file, title] as const,
    ),
  )

/** WeChat draws the bars from the configs before the program says a word: both have to say the same. */
describe('the names WeChat draws by itself', () => {
  it.each(titles)('%s: %s is also one of our own sentences, so that it is there in three languages', (_, title) => {
    expect(ours.has(title)).toBe(true)
  })

  it('were all looked at', () => expect(titles.length).toBeGreaterThan(45))
})
