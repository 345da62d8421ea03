import { brokenHouseRules, houseRules, type SourceFile } from '../../config/houseRules'
import { sourceFiles } from '../../config/sourceFiles'

const tables: SourceFile = {
  path: 'src/cloud/tables.ts',
  text: "import type { SessionTable } from './identity/sessions'\n\nexport interface Tables {\n  session: SessionTable\n}\n",
}

/** One planted violation a rule, and a neighbour that is allowed to do the same. */
const planted: Record<string, { broken: SourceFile; allowed: SourceFile }> = {
  'environment-is-read-once': {
    broken: { path: 'src/cloud/record/list.ts', text: 'const url = process.env.HUTONG_RECORD_BASE_URL' },
    allowed: { path: 'src/cloud/wiring/settings.ts', text: 'read(process.env)' },
  },
  'time-is-told': {
    broken: { path: 'src/miniprogram/pages/home/Overview.tsx', text: 'const now = new Date()' },
    allowed: { path: 'src/cloud/adapters/clock/systemClock.ts', text: 'const now = Date.now()' },
  },
  'sm4-ecb-at-the-border': {
    broken: { path: 'src/cloud/adapters/vault/sealedVault.ts', text: "createCipheriv('sm4-ecb', key, null)" },
    allowed: { path: 'src/cloud/adapters/hutong/sm4.ts', text: "createCipheriv('sm4-ecb', key, null)" },
  },
  'no-guessable-randomness': {
    broken: { path: 'src/sandbox/population/names.ts', text: 'const pick = Math.random()' },
    allowed: { path: 'src/sandbox/population/random.ts', text: '// Math.random would give another population every time' },
  },
  'drawn-from-tokens': {
    broken: { path: 'src/miniprogram/packages/record/record.scss', text: '.row { color: #17654a; }' },
    allowed: { path: 'src/miniprogram/ui/tokens.scss', text: '--main: #17654a; --type-body: 17px;' },
  },
  'words-live-in-locale': {
    broken: { path: 'src/miniprogram/pages/me/Ladder.tsx', text: "const names = both.join('、')" },
    allowed: { path: 'src/miniprogram/locale/me.ts', text: "const meText = textOf({ name: '我的' }, { name: 'Me' })" },
  },
  'a-table-has-one-owner': {
    broken: { path: 'src/cloud/record/list.ts', text: "db.selectFrom('session')" },
    allowed: { path: 'src/cloud/identity/me.ts', text: "db.selectFrom('session')" },
  },
  'names-say-what-it-is': {
    broken: { path: 'src/cloud/record/dateUtils.ts', text: '' },
    allowed: { path: 'src/miniprogram/platform/login.h5.ts', text: '' },
  },
  'no-barrels': {
    broken: { path: 'src/miniprogram/ui/all.ts', text: "// our parts\nexport { Card } from './Card'\nexport * from './Cell'\n" },
    allowed: { path: 'src/miniprogram/ui/Card.tsx', text: "import { View } from './View'\nexport const Card = View\n" },
  },
  'small-files': {
    broken: { path: 'src/miniprogram/packages/record/list/index.tsx', text: 'line\n'.repeat(81) },
    allowed: { path: 'src/miniprogram/packages/record/list/Entries.tsx', text: 'line\n'.repeat(300) },
  },
}

describe('the house rules about words', () => {
  it('have a planted violation each', () => {
    expect(Object.keys(planted).sort()).toEqual(houseRules.map(({ name }) => name).sort())
  })

  it.each(Object.entries(planted))('%s names the file that breaks it, and no other', (rule, { broken, allowed }) => {
    const found = brokenHouseRules([tables, broken, allowed]).filter((one) => one.rule === rule)
    expect(found).toEqual([expect.objectContaining({ path: broken.path, line: 1 })])
  })

  it.each(['insert into session values (1)', "db.innerJoin('session', 'a', 'b')", 'db.deleteFrom("session as s")'])(
    'find a foreign table in %s',
    (text) => {
      expect(brokenHouseRules([tables, { path: 'src/cloud/record/list.ts', text }])).toHaveLength(1)
    },
  )

  it.each([
    'padding: 12px;',
    'border-radius: 0.5rem;',
    'transition: opacity 160ms;',
    'animation: rise 0.2s;',
    'background: rgba(0, 0, 0, 0.5);',
    'border: $hairline solid Gray;',
    'font-size: size(17);',
    'font-size: 1.2em;',
  ])('find what is drawn from elsewhere in %s', (text) => {
    expect(brokenHouseRules([{ path: 'src/miniprogram/ui/Card.scss', text: `.card { ${text} }` }])).toHaveLength(1)
  })

  it.each([
    'padding: space(3) 0 0 -$focus;',
    'font-size: var(--type-body);',
    'width: size(44);',
    'width: 62%;',
    '/* 12px */',
    '#face { top: 0; }',
  ])('leave %s alone in a style sheet', (text) => {
    expect(brokenHouseRules([{ path: 'src/miniprogram/ui/Card.scss', text }])).toEqual([])
  })

  it('do not trip over comments and addresses', () => {
    const text = "/* process.env\n Date.now() */\nconst url = 'http://127.0.0.1' // new Date()"
    expect(brokenHouseRules([{ path: 'src/cloud/record/list.ts', text }])).toEqual([])
  })

  it('are kept by the project', () => {
    expect(brokenHouseRules(sourceFiles())).toEqual([])
  })
})
