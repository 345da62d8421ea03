import { Image } from '@tarojs/components'

interface Props {
  source: string
  label: string
}

export function PhotoPreview({ source }: Props) {
  return <Image className="photo" src={source} mode="aspectFill" />
}
