import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CopyFonts } from '../../ports'

/** Beside the bundle when it is deployed (config/cloudBundles.ts puts them there); in their packages where there is no bundle. */
export const fontFiles = {
  main: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  // WOFF, not WOFF2: what is cut out of a WOFF2 for a PDF has no outlines.
  rare: '@fontsource/noto-sans-jp/files/noto-sans-jp-1-400-normal.woff',
} as const

export const fontFolder = 'fonts'

export async function readCopyFonts(): Promise<CopyFonts> {
  const [main, rare] = await Promise.all([readFile(placeOf(fontFiles.main)), readFile(placeOf(fontFiles.rare))])
  return { main, rare }
}

function placeOf(file: string): string {
  const deployed = join(__dirname, fontFolder, file.slice(file.lastIndexOf('/') + 1))
  return existsSync(deployed) ? deployed : require.resolve(file)
}
