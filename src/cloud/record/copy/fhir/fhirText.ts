/** Text as FHIR's strings allow it: no control characters, and of white space only the plain kinds. Never empty. */
export function fhirString(text: string): string {
  const clean = printable(text)
    .replace(/[^\S \r\n\t]/g, ' ')
    .trim()
  return clean === '' ? '（未填）' : clean
}

export function xhtml(text: string): string {
  return fhirString(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r?\n/g, '<br/>')
}

export function narrative(content: string): { status: 'generated'; div: string } {
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN" xml:lang="zh-CN">${content}</div>` }
}

/** XML knows neither most control characters nor halves of a pair. */
function printable(text: string): string {
  return Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0
      const control = code < 0x20 && code !== 9 && code !== 10 && code !== 13
      return !control && !(code >= 0x7f && code <= 0x9f) && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
    })
    .join('')
}
