import ts from 'typescript'
import { sourceFiles } from './sourceFiles'

/** Where the phone's own words stand: its catalogues, what it explains, and the names and sentences it has from the contract. */
const rooms = ['src/miniprogram/locale/', 'src/miniprogram/packages/record/plainWords/', 'src/contract/']
const notShown = ['src/contract/upstream/', 'src/miniprogram/locale/traditionalTable.ts']

/** Every Chinese word and sentence that people wrote there, in order and once. */
export function ownSentences(): readonly string[] {
  const files = sourceFiles().filter(
    ({ path }) =>
      rooms.some((room) => path.startsWith(room)) && !notShown.some((room) => path.startsWith(room)) && !/\.test\.tsx?$/.test(path),
  )
  const found = files.flatMap(({ path, text }) => chineseLiterals(path, text))
  return [...new Set(found)].sort()
}

function chineseLiterals(path: string, text: string): string[] {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
      if (/\p{Script=Han}/u.test(node.text)) found.push(node.text)
      return
    }
    // A key without quotes can be a Chinese word too.
    if (ts.isIdentifier(node) && /\p{Script=Han}/u.test(node.text)) found.push(node.text)
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX))
  return found
}
