const kept = 10 * 60 * 1000

/** Nonces of the last ten minutes: a header set may be used once. */
export interface NonceMemory {
  /** @returns false when this nonce was used before */
  use(nonce: string, now: Date): boolean
  clear(): void
}

export function createNonceMemory(): NonceMemory {
  const usedAt = new Map<string, number>()
  return {
    use: (nonce, now) => {
      const time = now.getTime()
      // Insertion order is time order, so only the oldest ones need a look; a clock set back forgets nothing.
      for (const [old, at] of usedAt) {
        if (time - at <= kept) break
        usedAt.delete(old)
      }
      if (usedAt.has(nonce)) return false
      usedAt.set(nonce, time)
      return true
    },
    clear: () => usedAt.clear(),
  }
}
