import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How the verify page's script is called beside the deployed service. */
export const verifyScriptFile = 'verify.js'

/** Built with the service when it is deployed; from the sources where there is no bundle. */
export function verifyScript(): Promise<string> {
  const built = join(__dirname, verifyScriptFile)
  return existsSync(built) ? readFile(built, 'utf8') : buildVerifyScript()
}

export async function buildVerifyScript(): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../record/copy/verify/verifyPage.client.js')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2018',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })
  const [file] = outputFiles
  // It stands inside the page: nothing in it may end the script before its end.
  return (file?.text ?? '').replaceAll('</script', '<\\/script')
}
