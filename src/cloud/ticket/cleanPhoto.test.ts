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
