/** Nothing has moved for so many looks in a row: what was asked is answered, and what was answered is drawn. Looks, not time: a busy machine stands still, too. */
const quietLooks = 4
const lookEveryMs = 15
const longestMs = 15_000
/** The browser's own, whatever is held (heldTimers.ts). */
const wait = window.setTimeout.bind(window)

/** Waits until the page of this path, or whichever, is there and stands still, its letters included; `false` if it never does. */
export async function settle(path: string | null): Promise<boolean> {
  const begun = performance.now()
  let quiet = 0
  const observer = new MutationObserver(() => {
    quiet = 0
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  try {
    while (performance.now() - begun < longestMs) {
      await new Promise((done) => wait(done, lookEveryMs))
      quiet = isShown(path) && document.fonts.status === 'loaded' ? quiet + 1 : 0
      if (quiet > quietLooks) return true
    }
    return false
  } finally {
    observer.disconnect()
  }
}

function isShown(path: string | null): boolean {
  const page = Array.from(document.querySelectorAll('.taro_page_show:not(.taro_page_shade)')).pop()
  return page?.id.startsWith(path ?? '') === true && page.childElementCount > 0
}
