import { PNG } from 'pngjs'
import { comparePictures } from './comparePictures'
import { readPhotographOptions } from './photographOptions'
import { allVariants } from './variants'

function picture(width: number, height: number, dark: readonly number[] = []): Buffer {
  const png = new PNG({ width, height })
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const shade = dark.includes(pixel) ? 0 : 255
    png.data.set([shade, shade, shade, 255], pixel * 4)
  }
  return PNG.sync.write(png)
}

describe('two photographs of a state', () => {
  it('are the same, or not', () => {
    expect(comparePictures(picture(20, 20), picture(20, 20))).toBeNull()
    expect(comparePictures(picture(20, 20), picture(20, 20, [205, 206]))?.changed).toBeGreaterThan(0)
  })

  it('differ by all that one has more of', () => {
    expect(comparePictures(picture(20, 20), picture(20, 23))?.changed).toBe(60)
  })
})

describe('npm run photograph', () => {
  it('takes every variant unless told otherwise', () => {
    const read = readPhotographOptions([])
    expect(read.kind === 'take' && read.options.variants.length).toBe(allVariants.length)
  })

  it('takes what is named, and nothing that there is not', () => {
    expect(readPhotographOptions(['--state', 'record/', '--widths', '320', '--sizes', 'elder', '--languages', 'en'])).toMatchObject({
      kind: 'take',
      options: {
        state: 'record/',
        variants: [
          { width: 320, theme: 'light', size: 'elder', language: 'en' },
          { width: 320, theme: 'dark', size: 'elder', language: 'en' },
        ],
      },
    })
    for (const wrong of [['--widths', '321'], ['--nothing'], ['--languages', 'hans,']])
      expect(readPhotographOptions(wrong)).toMatchObject({ kind: 'say', exitCode: 1 })
  })

  it('never compares a folder with itself', () => {
    expect(readPhotographOptions(['--out', '/tmp/one', '--against', '/tmp/one'])).toMatchObject({ kind: 'say', exitCode: 1 })
  })
})
