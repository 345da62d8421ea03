/** In WeChat nobody needs to be told who stands in for WeChat. */
export function StandInNote() {
  return null
}
