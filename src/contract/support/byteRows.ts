/** Small whole numbers, one after the other: 7 bits a byte, the lowest first, the highest bit says that more follows. */
export class ByteWriter {
  readonly #bytes: number[] = []

  number(value: number): void {
    let rest = value
    while (rest > 127) {
      this.#bytes.push((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    this.#bytes.push(rest)
  }

  /** Also below nothing: 0, -1, 1, -2, 2 … */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value)
  }

  /** Its place in a list that only grows at its end. */
  word<Word>(words: readonly Word[], word: Word): void {
    this.number(Math.max(words.indexOf(word), 0))
  }

  bytes(bytes: readonly number[]): void {
    this.#bytes.push(...bytes)
  }

  get length(): number {
    return this.#bytes.length
  }

  all(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}

/** What was not written by a ByteWriter, or by a newer one. */
export class UnreadableBytes extends Error {}

export class ByteReader {
  #at = 0
  constructor(private readonly source: Uint8Array) {}

  number(): number {
    let value = 0
    for (let factor = 1; factor < 2 ** 49; factor *= 128) {
      const byte = this.byte()
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
    throw new UnreadableBytes()
  }

  signed(): number {
    const value = this.number()
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }

  word<Word>(words: readonly Word[]): Word {
    const word = words[this.number()]
    if (word === undefined) throw new UnreadableBytes()
    return word
  }

  bytes(count: number): number[] {
    return Array.from({ length: count }, () => this.byte())
  }

  /** So many times what `read` reads. */
  times<Item>(read: () => Item): Item[] {
    const count = this.number()
    if (count > this.source.length) throw new UnreadableBytes()
    return Array.from({ length: count }, read)
  }

  isAtEnd(): boolean {
    return this.#at === this.source.length
  }

  private byte(): number {
    const byte = this.source[this.#at]
    if (byte === undefined) throw new UnreadableBytes()
    this.#at += 1
    return byte
  }
}
