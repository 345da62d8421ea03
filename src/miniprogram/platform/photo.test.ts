import { choosePhotos } from './photo.weapp'

interface Compress {
  src: string
  quality: number
  success(made: { tempFilePath: string }): void
  fail(): void
}

/** A WeChat whose album gives these paths, and whose compression writes files of so many base64 characters. */
function wechatWith(paths: readonly string[] | null, sizeOf: (path: string) => number, more: object = {}): string[] {
  const read: string[] = []
  const files = {
    readFile({ filePath, success }: { filePath: string; success(file: { data: string }): void }) {
      read.push(filePath)
      success({ data: 'A'.repeat(sizeOf(filePath)) })
    },
  }
  Object.assign(globalThis, {
    wx: {
      chooseMedia: ({ success, fail }: { success(chosen: { tempFiles: { tempFilePath: string }[] }): void; fail(): void }) =>
        paths === null ? fail() : success({ tempFiles: paths.map((tempFilePath) => ({ tempFilePath })) }),
      compressImage: ({ src, quality, success }: Compress) => success({ tempFilePath: `${src}@${quality}` }),
      getFileSystemManager: () => files,
      ...more,
    },
  })
  return read
}

const largest = 300

describe('照片', () => {
  it('is made smaller only as far as it has to be', async () => {
    const read = wechatWith(['a'], (path) => (path === 'a@60' ? 400 : 404))
    expect(await choosePhotos(3, largest)).toEqual({ kind: 'chosen', photos: [{ base64: 'A'.repeat(400), source: 'a@60' }], tooLarge: 0 })
    expect(read).toEqual(['a@80', 'a@60'])
  })

  it('says how many stayed too large, and takes no more than may be', async () => {
    wechatWith(['a', 'b', 'c', 'd'], (path) => (path.startsWith('b') ? 404 : 4))
    expect(await choosePhotos(3, largest)).toMatchObject({ kind: 'chosen', photos: [{ source: 'a@80' }, { source: 'c@80' }], tooLarge: 1 })
  })

  it('is sent as it is where WeChat cannot make it smaller', async () => {
    wechatWith(['a'], () => 4, { compressImage: undefined })
    expect(await choosePhotos(3, largest)).toMatchObject({ photos: [{ source: 'a' }] })
    wechatWith(['a'], () => 4, { compressImage: ({ fail }: Compress) => fail() })
    expect(await choosePhotos(3, largest)).toMatchObject({ photos: [{ source: 'a' }] })
  })

  it.each([
    ['nothing was chosen', null, {}, 'cancelled'],
    ['this WeChat has no album to ask', ['a'], { chooseMedia: undefined }, 'unsupported'],
  ])('where %s there is none', async (_, paths, more, kind) => {
    wechatWith(paths, () => 4, more)
    expect(await choosePhotos(3, largest)).toEqual({ kind })
  })
})
