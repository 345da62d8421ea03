/**
 * A photo without what the phone wrote beside the picture: place, time, device, preview, a second picture behind the first.
 * Told by its bytes, not by a name; null when it is no whole JPEG or PNG.
 */
export function cleanPhoto(bytes: Buffer): Buffer | null {
  return cleanJpeg(bytes) ?? cleanPng(bytes)
}

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, firstApplication: 0xe0, lastApplication: 0xef, comment: 0xfe } as const

function cleanJpeg(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== marker.start) return null
  const kept = [bytes.subarray(0, 2)]
  let hasPicture = false
  let at = 2
  for (;;) {
    if (bytes[at] !== 0xff) return null
    const code = bytes[at + 1]
    if (code === undefined) return null
    // Fill bytes may stand before any marker.
    if (code === 0xff) {
      at += 1
      continue
    }
    if (code === marker.end) return hasPicture ? Buffer.concat([...kept, bytes.subarray(at, at + 2)]) : null
    if (at + 4 > bytes.length) return null
    const next = at + 2 + bytes.readUInt16BE(at + 2)
    if (next > bytes.length || next < at + 4) return null
    const segment = bytes.subarray(at, next)
    kept.push(keptSegment(code, segment))
    at = next
    if (code !== marker.scan) continue
    hasPicture = true
    at = endOfScan(bytes, next)
    kept.push(bytes.subarray(next, at))
  }
}

/** Of what stands beside the picture only JFIF's own fourteen bytes stay: it may carry a preview behind them. */
function keptSegment(code: number, segment: Buffer): Buffer {
  if (code === marker.comment) return Buffer.alloc(0)
  if (code < marker.firstApplication || code > marker.lastApplication) return segment
  const isJfif = code === marker.firstApplication && segment.length >= 18 && segment.toString('latin1', 4, 9) === 'JFIF\0'
  return isJfif ? Buffer.concat([Buffer.from([0xff, 0xe0, 0, 16]), segment.subarray(4, 16), Buffer.alloc(2)]) : Buffer.alloc(0)
}

/** Compressed data runs to the next marker; a stuffed zero and a restart belong to it. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

const pngStart = Buffer.from('89504e470d0a1a0a', 'hex')
/** What a picture needs to be drawn as it is; texts, times, EXIF and private chunks are not among them. */
const drawn = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']

function cleanPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(pngStart)) return null
  const kept: Buffer[] = [pngStart]
  const names = new Set<string>()
  for (let at = 8; at + 12 <= bytes.length; ) {
    const next = at + 12 + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (next > bytes.length || (at === 8 && name !== 'IHDR')) return null
    if (drawn.includes(name)) kept.push(bytes.subarray(at, next))
    names.add(name)
    if (name === 'IEND') return names.has('IDAT') ? Buffer.concat(kept) : null
    at = next
  }
  return null
}
