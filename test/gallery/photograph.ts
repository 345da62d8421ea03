import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { browserPhone } from '../../config/browserPhone'
import { step } from '../../config/progress'
import { trialSupportKey } from '../../config/supportKey'
import { journeyPhoneFolder, journeyWechat } from '../../config/testRun'
import type { GalleryState } from '../../src/miniprogram/gallery/state'
import { galleryStates } from '../../src/miniprogram/gallery/states/all'
import { launchBrowser } from '../journeys/browser'
import { openCamera } from './camera'
import { comparePictures } from './comparePictures'
import { type Change, contactSheet } from './contactSheet'
import { startGalleryServer } from './galleryServer'
import { type PhotographOptions, readPhotographOptions } from './photographOptions'
import { shareOut } from './shareOut'
import { type Variant, variantName } from './variants'

/** Pictures that share a document: one state as somebody reads it, on every phone in either light. */
interface Sitting {
  readonly state: GalleryState
  readonly variants: readonly Variant[]
}

/** `npm run photograph`: every state of every page in every variant, a sheet to look through them, and what has changed since. */
async function main(): Promise<void> {
  const read = readPhotographOptions(process.argv.slice(2))
  if (read.kind === 'say') {
    process.stdout.write(`${read.text}\n`)
    process.exitCode = read.exitCode
    return
  }
  const { options } = read
  const states = galleryStates.filter(({ name }) => name.includes(options.state))
  if (states.length === 0) {
    process.stderr.write(`没有名字里有“${options.state}”的状态。\n`)
    process.exitCode = 1
    return
  }
  const phone = browserPhone(journeyPhoneFolder, journeyWechat, trialSupportKey)
  if (phone.needed) await step('浏览器里的手机页面', phone.build().built)
  rmSync(join(options.out, 'changes'), { recursive: true, force: true })
  const { changes, added, problems } = await take(states, options)
  writeFileSync(join(options.out, 'index.html'), contactSheet(states, options.variants, changes))
  for (const line of [...changes].sort((one, other) => other.pixels - one.pixels).map(inWords)) process.stdout.write(`${line}\n`)
  if (options.against !== null) process.stdout.write(`与 ${options.against} 相比：${changes.length} 张有变化，${added} 张是新的\n`)
  for (const line of problems) process.stderr.write(`✗ ${line}\n`)
  process.stdout.write(`总览：${join(options.out, 'index.html')}\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
}

async function take(states: readonly GalleryState[], { variants, out, against }: PhotographOptions) {
  const begun = performance.now()
  const sittings = sittingsOf(states, variants)
  const all = states.length * variants.length
  const changes: Change[] = []
  const problems: string[] = []
  let [taken, added] = [0, 0]

  const keep = (state: string, variant: string, picture: Buffer) => {
    write(join(out, variant, `${state}.png`), picture)
    const earlier = against === null ? null : join(against, variant, `${state}.png`)
    if (earlier === null) return
    if (!existsSync(earlier)) {
      added += 1
      return
    }
    const compared = comparePictures(readFileSync(earlier), picture)
    if (!compared) return
    changes.push({ variant, state, pixels: compared.changed })
    write(join(out, 'changes', variant, `${state}.png`), compared.difference)
  }

  const server = await startGalleryServer(journeyPhoneFolder)
  const browser = await launchBrowser()
  try {
    const hand = async () => {
      const camera = await openCamera(browser, server.url, true)
      return async (sitting: Sitting) => {
        const { state } = sitting
        const [first] = sitting.variants
        if (!first) return
        const opened = await camera.open(state, first)
        problems.push(...opened.problems.map((problem) => `${state.name} ${variantName(first)}：${problem}`))
        for (const variant of sitting.variants) {
          await camera.turn(variant)
          keep(state.name, variantName(variant), await camera.picture())
          taken += 1
          if (taken % 200 === 0 || taken === all) process.stdout.write(`  ${taken}/${all} 张，${secondsSince(begun)} 秒\n`)
        }
      }
    }
    await shareOut(sittings, [await hand(), await hand()])
  } finally {
    await browser.close()
    await server.close()
  }
  const seconds = Number(secondsSince(begun))
  process.stdout.write(`${taken} 张照片，${seconds} 秒，每张 ${(seconds / Math.max(1, taken)).toFixed(2)} 秒\n`)
  return { changes, added, problems }
}

function sittingsOf(states: readonly GalleryState[], variants: readonly Variant[]): Sitting[] {
  const looks = [...new Set(variants.map(({ size, language }) => `${size} ${language}`))]
  return looks.flatMap((look) => {
    const alike = variants.filter(({ size, language }) => `${size} ${language}` === look)
    return states.map((state) => ({ state, variants: alike }))
  })
}

function inWords({ state, variant, pixels }: Change): string {
  return `变了 ${state} ${variant}（${pixels} 个像素）`
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

function secondsSince(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(1)
}

void main()
