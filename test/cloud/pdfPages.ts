import { spawn } from 'node:child_process'
import { projectRoot } from '../../config/paths'

export interface PdfPage {
  readonly text: string
  /** Every piece of text: its height, and where it ends on the right. */
  readonly pieces: readonly { readonly text: string; readonly height: number; readonly right: number }[]
}

/** In a node of its own: the reader is an ECMAScript module, which a test cannot load. */
const reader = `
  import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
  const chunks = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  const document = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const pieces = items.map(({ str, height, width, transform }) => ({ text: str, height, right: transform[4] + width }))
    pages.push({ text: items.map(({ str }) => str).join(''), pieces })
  }
  process.stdout.write(JSON.stringify(pages), () => process.exit(0))`

/** The pages of a PDF as another program reads them. */
export function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', reader], { cwd: projectRoot, stdio: ['pipe', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  let wrong = ''
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => (wrong += chunk.toString()))
  child.stdin.end(bytes)
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => (code === 0 ? done(JSON.parse(Buffer.concat(said).toString())) : fail(new Error(wrong))))
  })
}
