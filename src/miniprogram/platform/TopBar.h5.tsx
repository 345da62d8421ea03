import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { language } from '../locale/language'
import { partsText as text } from '../locale/parts'

interface Props {
  name: string
}

const tabs = ['/pages/home/index', '/pages/messages/index', '/pages/me/index']

/** A browser has no bar of its own: title in the middle, the way back on the left. */
export function TopBar({ name }: Props) {
  const { path } = useRouter()
  // The page's config knows 简体 alone: the browser's own title is told whenever the page shows.
  useDidShow(() => {
    // Taro's own tabs do not say what they are.
    document.querySelector('taro-tabbar')?.setAttribute('role', 'navigation')
    if (language() !== 'hans') void Taro.setNavigationBarTitle({ title: name })
  })
  const isTab = tabs.some((tab) => path.startsWith(tab))
  const back = () => {
    if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
    else Taro.switchTab({ url: '/pages/home/index' })
  }
  return (
    <div className="top-bar">
      {isTab ? null : (
        <button type="button" className="press top-bar__back" aria-label={text('back')} onClick={back}>
          <span className="chevron chevron--back" />
        </button>
      )}
      <h1 className="top-bar__name">{name}</h1>
    </div>
  )
}
