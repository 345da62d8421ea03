/** Nothing has moved for so long: what was asked is answered, and what was answered is drawn. */
const quietMs = 60
const longestMs = 10_000
const tickMs = 15
/** The browser's own, whatever is held (heldTimers.ts). */
const wait = window.setTimeout.bind(window)

/** Waits until the page of this path, or whichever, is there and stands still, its letters included; `false` after ten seconds. */
export async function settle(path: string | null): Promise<boolean> {
  let moved = performance.now()
  const begun = moved
  const observer = new MutationObserver(() => {
    moved = performance.now()
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  try {
    while (performance.now() - begun < longestMs) {
      await new Promise((done) => wait(done, tickMs))
      if (performance.now() - moved >= quietMs && shownPage(path) && document.fonts.status === 'loaded') return true
    }
    return false
  } finally {
    observer.disconnect()
  }
}

function shownPage(path: string | null): boolean {
  const page = Array.from(document.querySelectorAll('.taro_page_show:not(.taro_page_shade)')).pop()
  return page?.id.startsWith(path ?? '') === true && page.childElementCount > 0
}
