/** Rules of the house that are about words in a file, not about imports. Each is answered with its sentence. */

export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface Broken {
  readonly rule: string
  readonly sentence: string
  readonly path: string
  readonly line: number
}

interface HouseRule {
  readonly name: string
  readonly sentence: string
  /** Lines (from 1) of the file that break it. */
  find(file: SourceFile, all: readonly SourceFile[]): number[]
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path)

const tokenSheet = 'src/miniprogram/ui/tokens.scss'
/** A colour, a length, a time, or a size of type that is no role. Words of colour count where a colour stands. */
const rawStyle = new RegExp(
  [
    /#[0-9a-f]{3,8}\b(?!\s*\{)/,
    /\b(?:rgb|hsl)a?\(/,
    /\d(?:px|rpx|pt|rem|ms|s)\b/,
    /\bfont-size:(?!\s*(?:var\(--type-|inherit))/,
    /(?:color|background|border|outline|shadow)[\w-]*:[^;]*\b(?:white|black|gr[ae]y|silver|red|orange|yellow|green|blue|purple)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
)

/** A pattern that product code may contain in a few places only. */
function onlyIn(name: string, sentence: string, pattern: RegExp, allowed: (path: string) => boolean): HouseRule {
  return {
    name,
    sentence,
    find: ({ path, text }) => (!path.startsWith('src/') || isTest(path) || allowed(path) ? [] : linesWith(withoutComments(text), pattern)),
  }
}

export const houseRules: readonly HouseRule[] = [
  onlyIn(
    'environment-is-read-once',
    'process.env 只在 cloud 的 wiring/、sandbox 的 settings.ts 里读，校验后交给别处',
    /\bprocess\.env\b/,
    (path) => path.startsWith('src/cloud/wiring/') || path === 'src/sandbox/settings.ts',
  ),
  onlyIn(
    'time-is-told',
    '当前时间只由时钟适配器读取，别处都由它告知',
    /\bDate\.now\(|\bnew Date\(\s*\)/,
    (path) =>
      path.startsWith('src/cloud/adapters/clock/') || path.startsWith('src/miniprogram/platform/clock') || path === 'src/sandbox/clock.ts',
  ),
  onlyIn(
    'sm4-ecb-at-the-border',
    'SM4-ECB 只用于与省平台的接口：cloud/adapters/hutong/ 与沙箱里的省平台',
    /['"`]sm4-ecb['"`]/i,
    (path) => path.startsWith('src/cloud/adapters/hutong/') || path.startsWith('src/sandbox/'),
  ),
  onlyIn('no-guessable-randomness', 'Math.random 可被猜出，一律不用', /\bMath\.random\b/, () => false),
  {
    name: 'drawn-from-tokens',
    sentence: '颜色、字号、间距、圆角、动画时间只写在 ui/tokens.scss，别的样式表用它的名字',
    find: ({ path, text }) => (!path.endsWith('.scss') || path === tokenSheet ? [] : linesWith(withoutComments(text), rawStyle)),
  },
  {
    name: 'words-live-in-locale',
    sentence: '手机上给人看的话只写在 src/miniprogram/locale/，每句都有三种语言；词语解释、图例和浏览器替身除外',
    find: ({ path, text }) => (speaksForItself(path) ? linesWith(withoutComments(text), /[\p{Script=Han}，。、；：？！（）“”]/u) : []),
  },
  {
    name: 'a-table-has-one-owner',
    sentence: '一张表只由声明它的那个目录读写，别处向它的主人要',
    find: foreignTables,
  },
  {
    name: 'names-say-what-it-is',
    sentence: '文件名用 camelCase 或 PascalCase，不用 utils、helpers、common、misc、manager 这类什么都装的名字',
    find: ({ path }) => (wellNamed(path) ? [] : [1]),
  },
  {
    name: 'no-barrels',
    sentence: '不写只转手别人导出的文件，直接引用那个文件',
    find: ({ text }) => (isBarrel(withoutComments(text)) ? [1] : []),
  },
  {
    name: 'small-files',
    sentence: '一个文件说一件事：页面不超过 80 行，其余不超过 300 行',
    find: ({ path, text }) => (lineCount(text) > (isPage(path) ? 80 : 300) ? [1] : []),
  },
]

export function brokenHouseRules(files: readonly SourceFile[]): Broken[] {
  return houseRules.flatMap(({ name, sentence, find }) =>
    files.flatMap((file) => find(file, files).map((line) => ({ rule: name, sentence, path: file.path, line }))),
  )
}

const mayBeChinese = [
  /^src\/miniprogram\/(locale|gallery|packages\/record\/plainWords)\//,
  // What WeChat reads before the program runs: told otherwise once it does.
  /\.config\.ts$/,
  /^src\/miniprogram\/platform\/(FaceCheck|PhoneButton|soter|subscribe|StandIn\w+|\w+StandIn)\.h5\.tsx?$/,
  // The name of a file, and the marks at which a source's own text may be cut.
  /^src\/miniprogram\/(platform\/copyFile\.weapp|packages\/record\/entry\/longValue)\.ts$/,
  /^src\/miniprogram\/capabilities\/authorization\/examples\.ts$/,
  // Names of a register, each with its English beside it.
  /^src\/miniprogram\/packages\/record\/vaccines\/vaccineNames\.ts$/,
]

/** A file of the phone from which no sentence may come. */
function speaksForItself(path: string): boolean {
  return path.startsWith('src/miniprogram/') && !isTest(path) && !mayBeChinese.some((place) => place.test(path))
}

function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ')
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(?<!:)\/\/.*$/gm, blank)
}

function linesWith(text: string, pattern: RegExp): number[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []))
}

function lineCount(text: string): number {
  return text.trimEnd().split('\n').length
}

function isPage(path: string): boolean {
  return /^src\/miniprogram\/(pages|packages)\/.*\/index\.tsx$/.test(path)
}

function wellNamed(path: string): boolean {
  const names = path.split('/').map((part) => part.replace(/\.(test|weapp|h5|client|config|d)?\.?[a-z]+$/i, ''))
  const file = names.at(-1) ?? ''
  const dumpingGround = /^(utils?|helpers?|common|misc|managers?)$|(Utils?|Helpers?|Manager)$/
  return /^[A-Za-z][A-Za-z0-9]*$/.test(file) && !names.some((name) => dumpingGround.test(name))
}

function isBarrel(text: string): boolean {
  const statements = text
    .split(/\n(?=export|import)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
  return (
    statements.length > 0 && statements.every((statement) => /^export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s/.test(statement))
  )
}

/** Who owns a table is said once: in the import that brings its description into src/cloud/tables.ts. */
function tableOwners(all: readonly SourceFile[]): Map<string, string> {
  const text = all.find(({ path }) => path === 'src/cloud/tables.ts')?.text ?? ''
  const folders = new Map<string, string>()
  for (const [, names = '', folder = ''] of text.matchAll(/import type \{([^}]*)\} from '\.\/([^/']+)\//g)) {
    for (const name of names.split(',')) folders.set(name.trim(), folder)
  }
  return new Map(
    [...text.matchAll(/^\s+(\w+): (\w+)$/gm)].flatMap(([, table = '', type = '']) => {
      const folder = folders.get(type)
      return folder ? [[table, folder] as const] : []
    }),
  )
}

const queryCall = /(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|\w+Join)\(\s*\[?\s*['"`](\w+)/g
const queryText = /\b(?:from|into|update|join|truncate)\s+"?(\w+)"?/gi

function foreignTables({ path, text }: SourceFile, all: readonly SourceFile[]): number[] {
  if (!path.startsWith('src/cloud/') || path.startsWith('src/cloud/adapters/postgres/') || isTest(path)) return []
  const owners = tableOwners(all)
  return withoutComments(text)
    .split('\n')
    .flatMap((line, index) => {
      const named = [...line.matchAll(queryCall), ...line.matchAll(queryText)].map(([, table = '']) => owners.get(table))
      return named.some((owner) => owner !== undefined && !path.startsWith(`src/cloud/${owner}/`)) ? [index + 1] : []
    })
}
