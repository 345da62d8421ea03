/** How far below the page's beginning an element begins; null when it cannot be measured. */
export function topInPage(id: string): Promise<number | null> {
  const element = document.getElementById(id)
  const page = element?.closest('.taro_page')
  if (!element || !page) return Promise.resolve(null)
  return Promise.resolve(element.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop)
}
