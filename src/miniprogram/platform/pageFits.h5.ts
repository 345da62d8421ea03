export function pageFits(): Promise<boolean> {
  const page = document.querySelector('.taro_page.taro_page_show:last-child')
  return Promise.resolve(page !== null && page.scrollHeight <= page.clientHeight + 1)
}
