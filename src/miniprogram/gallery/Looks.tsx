import { Card } from '../ui/Card'
import { Chips } from '../ui/Chips'
import { chosenLooks, type Looks, lookOf } from './looks'

const chosen = chosenLooks(location.search)

const kinds = [
  [
    'theme',
    '明暗',
    [
      ['light', '浅色'],
      ['dark', '深色'],
      ['asBrowser', '跟随浏览器'],
    ],
  ],
  [
    'size',
    '字号',
    [
      ['standard', '标准'],
      ['elder', '长辈版'],
    ],
  ],
  [
    'language',
    '语言',
    [
      ['hans', '简体'],
      ['hant', '繁體'],
      ['en', 'English'],
    ],
  ],
] as const

/** Another look is another address: the language is fixed for a run of the app. */
export function LookChips() {
  const look = (change: Partial<Looks>) => {
    location.search = `?look=${lookOf({ ...chosen, ...change })}`
  }
  return (
    <Card kind="flush">
      {kinds.map(([kind, label, options]) => (
        <Chips
          key={kind}
          label={label}
          options={options.map(([value, word]) => ({ value, word }))}
          chosen={chosen[kind]}
          chosenWord="已选"
          help={kind === 'language' ? '宽度随浏览器窗口；下面的小图固定为320像素宽。' : undefined}
          onChoose={(value) => look({ [kind]: value })}
        />
      ))}
    </Card>
  )
}
