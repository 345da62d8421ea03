const scheme = /\(prefers-color-scheme:\s*(dark|light)\)/g

/**
 * Light or dark whatever the browser prefers (`look=dark`, `look=light`): the conditions of the style sheets are rewritten,
 * those of sheets that come later as well.
 */
export function forceTheme(theme: 'light' | 'dark'): void {
  const matches = window.matchMedia.bind(window)
  window.matchMedia = (query) => matches(decided(query, theme))
  document.documentElement.style.colorScheme = theme
  const rewrite = () => {
    for (const { cssRules } of Array.from(document.styleSheets)) {
      for (const rule of Array.from(cssRules)) if (rule instanceof CSSMediaRule) decide(rule.media, theme)
    }
  }
  rewrite()
  // A style sheet is there once it is loaded, which is no change of the page.
  document.head.addEventListener('load', rewrite, true)
  new MutationObserver(rewrite).observe(document.head, { childList: true })
}

function decide(media: MediaList, theme: string): void {
  const text = decided(media.mediaText, theme)
  if (text !== media.mediaText) media.mediaText = text
}

/** Every screen is wider than nothing, and none is narrower. */
function decided(query: string, theme: string): string {
  return query.replace(scheme, (_all, wanted: string) => (wanted === theme ? '(min-width: 0px)' : '(max-width: 0px)'))
}

/** Motion is between two pictures, a caret in every second one. */
export function standStill(): void {
  const style = document.createElement('style')
  style.textContent =
    '*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }'
  document.head.append(style)
}
