/** Puts a text where it can be pasted from; false: the browser did not let us. Taro's own would keep it in the storage. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyChosen(text)
  }
}

/** Older browsers, and pages that are not served over HTTPS: they copy what is chosen on the page. */
function copyChosen(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
  }
}
