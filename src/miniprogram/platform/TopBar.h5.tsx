import Taro, { useRouter } from '@tarojs/taro'

interface Props {
  name: string
}

const tabs = ['/pages/home/index', '/pages/messages/index', '/pages/me/index']

/** A browser has no bar of its own: title in the middle, the way back on the left. */
export function TopBar({ name }: Props) {
  const { path } = useRouter()
  const isTab = tabs.some((tab) => path.startsWith(tab))
  const back = () => {
    if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
    else Taro.switchTab({ url: '/pages/home/index' })
  }
  return (
    <header className="top-bar">
      {isTab ? null : (
        <button type="button" className="press top-bar__back" aria-label="返回" onClick={back}>
          <span className="chevron chevron--back" />
        </button>
      )}
      <h1 className="top-bar__name">{name}</h1>
    </header>
  )
}
