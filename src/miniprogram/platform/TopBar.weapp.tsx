import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { language } from '../locale/language'

interface Props {
  name: string
}

/** WeChat draws its own bar from the page's config, which knows 简体 alone. */
export function TopBar({ name }: Props) {
  useEffect(() => {
    if (language() !== 'hans') void Taro.setNavigationBarTitle({ title: name })
  }, [name])
  return null
}
