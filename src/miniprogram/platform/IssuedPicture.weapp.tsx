import { Image } from '@tarojs/components'

interface Props {
  source: string
  label: string
}

/** Somebody else's picture, whole and unchanged. */
export function IssuedPicture({ source, label }: Props) {
  return <Image className="issued-picture" src={source} mode="aspectFit" ariaLabel={label} />
}
