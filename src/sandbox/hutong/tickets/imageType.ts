const starts = { 'image/jpeg': Buffer.from('ffd8ff', 'hex'), 'image/png': Buffer.from('89504e470d0a1a0a', 'hex') } as const

/** Told by the bytes themselves; null for anything else. */
export function imageTypeOf(bytes: Buffer): keyof typeof starts | null {
  if (bytes.subarray(0, 3).equals(starts['image/jpeg'])) return 'image/jpeg'
  return bytes.subarray(0, 8).equals(starts['image/png']) ? 'image/png' : null
}
