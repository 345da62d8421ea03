import { crc32 } from 'node:zlib'

/** What a phone writes beside a picture: where it was taken, in the words that a test looks for. */
export const place = 'GPS 23.1291N 113.2644E'

function segment(code: number, payload: Buffer | string): Buffer {
  const bytes = Buffer.from(payload)
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}

const jfif = Buffer.concat([Buffer.from('JFIF\0'), Buffer.from([1, 1, 0, 0, 72, 0, 72])])
const tables = [segment(0xdb, Buffer.alloc(65, 1)), segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]))]
/** With a stuffed zero and a restart, which belong to the data. */
const scan = [segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0x3f, 0xff, 0x00, 0x12, 0xff, 0xd0, 0x7a])]
const start = Buffer.from([0xff, 0xd8])
const end = Buffer.from([0xff, 0xd9])

/** The picture alone. */
export function plainJpeg(): Buffer {
  return Buffer.concat([start, segment(0xe0, Buffer.concat([jfif, Buffer.alloc(2)])), ...tables, ...scan, end])
}

/** The same picture as a phone gives it: EXIF with the place, XMP, a comment, a preview in JFIF, and a second picture behind the first. */
export function phoneJpeg(): Buffer {
  const preview = Buffer.concat([jfif, Buffer.from([1, 1]), Buffer.from('pre')])
  const beside = [segment(0xe1, `Exif\0\0MM\0*${place}`), segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${place}`), segment(0xfe, place)]
  const between = segment(0xed, `Photoshop 3.0\0${place}`)
  const second = Buffer.concat([start, segment(0xe1, `Exif\0\0${place}`), ...scan, end])
  return Buffer.concat([start, segment(0xe0, preview), ...beside, ...tables, between, Buffer.from([0xff]), ...scan, end, second])
}

function chunk(name: string, data: Buffer | string): Buffer {
  const body = Buffer.concat([Buffer.from(name), Buffer.from(data)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length - 4)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

const pngStart = Buffer.from('89504e470d0a1a0a', 'hex')
const header = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]))
const data = chunk('IDAT', Buffer.from('789c636000000002000148afa471', 'hex'))

export function plainPng(): Buffer {
  return Buffer.concat([pngStart, header, data, chunk('IEND', '')])
}

export function phonePng(): Buffer {
  const beside = [
    chunk('eXIf', place),
    chunk('tEXt', `Comment\0${place}`),
    chunk('iTXt', place),
    chunk('tIME', 'abcdefg'),
    chunk('prVt', place),
  ]
  return Buffer.concat([pngStart, header, ...beside, data, chunk('IEND', ''), Buffer.from(place)])
}
