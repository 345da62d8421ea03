import type { ChosenPhoto, PhotosChosen } from './photoKind'

/** From the best that may do to the smallest that can still be read. */
const tries = [
  { quality: 80, width: 1600 },
  { quality: 60, width: 1280 },
  { quality: 50, width: 1024 },
  { quality: 40, width: 800 },
] as const

/** WeChat's own camera and album, then WeChat's own compression; what a phone cannot do is not taken for granted. */
export async function choosePhotos(most: number, largestBytes: number): Promise<PhotosChosen> {
  if (typeof wx.chooseMedia !== 'function' || typeof wx.getFileSystemManager !== 'function') return { kind: 'unsupported' }
  const paths = await choose(most)
  if (paths.length === 0) return { kind: 'cancelled' }
  const photos: ChosenPhoto[] = []
  for (const path of paths) {
    const photo = await fitting(path, largestBytes)
    if (photo) photos.push(photo)
  }
  return { kind: 'chosen', photos, tooLarge: paths.length - photos.length }
}

function choose(count: number): Promise<string[]> {
  return new Promise((resolve) => {
    wx.chooseMedia({
      count,
      mediaType: ['image'],
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
      success: ({ tempFiles }) => resolve(tempFiles.slice(0, count).map(({ tempFilePath }) => tempFilePath)),
      fail: () => resolve([]),
    })
  })
}

async function fitting(path: string, largestBytes: number): Promise<ChosenPhoto | null> {
  for (const { quality, width } of tries) {
    const source = await compressed(path, quality, width)
    const base64 = await read(source)
    if (base64 !== null && base64.length <= Math.floor(largestBytes / 3) * 4) return { base64, source }
  }
  return null
}

function compressed(src: string, quality: number, compressedWidth: number): Promise<string> {
  if (typeof wx.compressImage !== 'function') return Promise.resolve(src)
  return new Promise((resolve) => {
    wx.compressImage({ src, quality, compressedWidth, success: ({ tempFilePath }) => resolve(tempFilePath), fail: () => resolve(src) })
  })
}

function read(filePath: string): Promise<string | null> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(typeof data === 'string' ? data : null),
      fail: () => resolve(null),
    })
  })
}
