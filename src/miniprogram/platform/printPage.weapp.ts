/** WeChat has no printing: the page says what to do instead. */
export function canPrint(): boolean {
  return false
}

export function printPage(): void {}
