const prefetched = 256

let pool = new Uint8Array(0)

/** WeChat's own random bytes come later than asked for: they are fetched before what needs them at once. False: this WeChat has none. */
export function prepareRandom(): Promise<boolean> {
  if (typeof wx.getRandomValues !== 'function') return Promise.resolve(false)
  return new Promise((resolve) => {
    wx.getRandomValues({
      length: prefetched,
      success: ({ randomValues }) => {
        pool = new Uint8Array(randomValues)
        resolve(pool.length === prefetched)
      },
      fail: () => resolve(false),
    })
  })
}

/** Each byte once; nothing guessable stands in for what is not there. */
export function takeRandom(count: number): Uint8Array {
  if (pool.length < count) throw new Error('no random bytes are left: prepareRandom comes first')
  const taken = pool.slice(0, count)
  pool = pool.slice(count)
  return taken
}
