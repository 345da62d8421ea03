/** Lets so many run at once; so many more wait for their turn, in order; whoever comes then gets null at once. */
export function turns(atOnce: number, mostWaiting: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    if (running < atOnce) running += 1
    else if (waiting.length >= mostWaiting) return null
    // Whoever ends hands the place over: it never stands empty in between.
    else await new Promise<void>((next) => waiting.push(next))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
