import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from './paths'

/** Where the authorization package takes them from (config/index.ts copies the folder into the build). */
const folder = inProject('src/miniprogram/packages/authorization/sounds')

/** In letters, because eSpeak NG reads only some characters: 汉语拼音 and 粤拼, with tones. */
const voices = {
  cmn: {
    voice: 'cmn-latn-pinyin',
    digits: ['ling2', 'yi1', 'er4', 'san1', 'si4', 'wu3', 'liu4', 'qi1', 'ba1', 'jiu3'],
    // 授权码是；再念一遍
    phrases: { before: 'shou4 quan2 ma3 shi4', again: 'zai4 nian4 yi2 bian4' },
  },
  yue: {
    voice: 'sit/yue-Latn-jyutping',
    digits: ['ling4', 'jat1', 'ji6', 'saam1', 'sei3', 'ng5', 'luk6', 'cat1', 'baat3', 'gau2'],
    // 授权码系；再读一次
    phrases: { before: 'sau6 kyun4 maa5 hai6', again: 'zoi3 duk6 jat1 ci3' },
  },
} as const

/** `npm run speech`: the sounds of the code, made anew by eSpeak NG and LAME (Debian: espeak-ng, lame). */
function main(): void {
  const missing = ['espeak-ng', 'lame'].filter((tool) => spawnSync(tool, ['--version']).error !== undefined)
  if (missing.length > 0) {
    process.stderr.write(
      `缺少 ${missing.join('、')}：请先安装（Debian：apt-get install espeak-ng lame），声音文件已在仓库里，不重做也能构建。\n`,
    )
    process.exitCode = 1
    return
  }
  const scratch = mkdtempSync(join(tmpdir(), 'jiandang-speech-'))
  try {
    for (const [language, { voice, digits, phrases }] of Object.entries(voices)) {
      mkdirSync(join(folder, language), { recursive: true })
      const words = { ...Object.fromEntries(digits.map((word, digit) => [String(digit), word])), ...phrases }
      for (const [name, word] of Object.entries(words)) make(voice, word, join(scratch, 'word.wav'), join(folder, language, `${name}.mp3`))
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Slow and clear; 16 kHz mono is enough for a voice, and small enough for a phone. */
function make(voice: string, word: string, wav: string, mp3: string): void {
  run('espeak-ng', ['-v', voice, '-s', '140', '-a', '180', '-w', wav, word])
  run('lame', ['--quiet', '-m', 'm', '--resample', '16', '-b', '16', '--noreplaygain', '-t', wav, mp3])
}

function run(tool: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(tool, args)
  if (status !== 0) throw new Error(`${tool}: ${String(stderr)}`)
}

main()
