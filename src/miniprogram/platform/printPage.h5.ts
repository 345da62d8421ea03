export function canPrint(): boolean {
  return true
}

export function printPage(): void {
  window.print()
}
