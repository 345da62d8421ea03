/**
 * A photo without what the phone wrote beside the picture: place, time, device, preview, a second picture behind the first.
 * Told by its bytes, not by a name; null when it is no whole JPEG or PNG.
 */
export function cleanPhoto(bytes: Buffer): Buffer | null {
  return cleanJpeg(bytes) ?? cleanPng(bytes)
}

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, jfif: 0xe0, adobe: 0xee } as const
/** What a picture is drawn from: frames (SOF) and Huffman tables, scans, quantisation tables, restarts. */
const drawnSegments = [0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf, marker.scan, 0xdb, 0xdd]

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

/** Of what stands beside the picture only JFIF's own fourteen bytes stay, and Adobe's twelve, without which colours are wrong: either may carry more behind them. */
function keptSegment(code: number, segment: Buffer): Buffer {
  if (drawnSegments.includes(code)) return segment
  const startsWith = (name: string) => segment.toString('latin1', 4, 4 + name.length) === name
  if (code === marker.jfif && segment.length >= 18 && startsWith('JFIF\0')) {
    return Buffer.concat([Buffer.from([0xff, code, 0, 16]), segment.subarray(4, 16), Buffer.alloc(2)])
  }
  if (code === marker.adobe && segment.length >= 16 && startsWith('Adobe')) {
    return Buffer.concat([Buffer.from([0xff, code, 0, 14]), segment.subarray(4, 16)])
  }
  return Buffer.alloc(0)
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
