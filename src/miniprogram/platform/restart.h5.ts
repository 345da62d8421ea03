/** Begins anew at home, with nothing in memory. */
export function restart(): boolean {
  location.hash = '#/pages/home/index'
  location.reload()
  return true
}
