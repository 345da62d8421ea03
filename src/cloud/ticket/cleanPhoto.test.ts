import { phoneJpeg, phonePng, place, plainJpeg, plainPng } from '../../../test/cloud/photoBytes'
import { cleanPhoto } from './cleanPhoto'

test.each([
  ['JPEG', phoneJpeg(), plainJpeg()],
  ['PNG', phonePng(), plainPng()],
])('of a %s the picture stays, to the byte, and nothing else', (_, given, picture) => {
  // The control: what is to go was there.
  expect(given.includes(place)).toBe(true)
  expect(cleanPhoto(given)).toEqual(picture)
  expect(cleanPhoto(picture)).toEqual(picture)
})

test('a JPEG keeps what colours need and nothing of markers that no picture needs', () => {
  const segment = (code: number, payload: Buffer) => Buffer.concat([Buffer.from([0xff, code, 0, payload.length + 2]), payload])
  const adobe = Buffer.concat([Buffer.from('Adobe'), Buffer.from([0, 100, 0, 0, 0, 0, 1])])
  const unknown = [0xf0, 0xf7, 0xfd, 0x02, 0xbf, 0xc8, 0xcc, 0xde].map((code) => segment(code, Buffer.from(place)))
  const given = Buffer.concat([
    plainJpeg().subarray(0, 20),
    ...unknown,
    segment(0xee, Buffer.concat([adobe, Buffer.from(place)])),
    plainJpeg().subarray(20),
  ])
  expect(given.includes(place)).toBe(true)
  const picture = Buffer.concat([plainJpeg().subarray(0, 20), segment(0xee, adobe), plainJpeg().subarray(20)])
  expect(cleanPhoto(given)).toEqual(picture)
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a web page', Buffer.from('<html><script>alert(1)</script></html>')],
  ['a GIF', Buffer.from('GIF89a')],
  ['a PDF that names itself a photo', Buffer.from('%PDF-1.7')],
  ['a JPEG’s first bytes alone', Buffer.from([0xff, 0xd8, 0xff])],
  ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ['a JPEG whose segment is longer than it', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 1])],
  ['a segment of no length', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9])],
  ['a PNG that begins with its end', Buffer.concat([plainPng().subarray(0, 8), plainPng().subarray(-12)])],
])('%s is no photo', (_, bytes) => {
  expect(cleanPhoto(bytes)).toBeNull()
})

test.each([
  ['JPEG', phoneJpeg(), plainJpeg()],
  ['PNG', phonePng(), plainPng()],
])('a %s cut short anywhere is no photo, and never a picture with something beside it', (_, given, picture) => {
  for (let length = 0; length < given.length; length += 1) {
    const cleaned = cleanPhoto(given.subarray(0, length))
    expect(cleaned === null || cleaned.equals(picture)).toBe(true)
  }
})
