import type { Locator, Page } from 'playwright-core'

/** Taro keeps the pages behind the top one in the document, and both show while one slides in: a finger reaches the top one. */
export function shown(page: Page, words: string | RegExp): Locator {
  const top = page.locator('.taro_page').filter({ visible: true }).last()
  return top
    .getByText(words, { exact: typeof words === 'string' })
    .filter({ visible: true })
    .last()
}

/** Once the page stands: what is tapped while one still slides in would bring back a page that Taro's router is about to hide. */
export async function tap(page: Page, words: string | RegExp): Promise<void> {
  const target = shown(page, words)
  await target.waitFor()
  await page.locator('.taro_page').filter({ visible: true }).last().and(page.locator('.taro_page_stationed')).waitFor()
  await target.click()
}

export async function tapTab(page: Page, name: string): Promise<void> {
  await page.locator('.taro-tabbar__tabbar').getByText(name, { exact: true }).click()
}

/** Waits until a person would see it. */
export async function see(page: Page, words: string | RegExp): Promise<void> {
  await shown(page, words).waitFor()
}

/** What is on the screen now, as words. */
export async function words(page: Page): Promise<string> {
  return (await page.locator('body').allInnerTexts()).join('\n')
}
