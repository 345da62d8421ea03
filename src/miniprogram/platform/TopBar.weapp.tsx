interface Props {
  name: string
}

/** WeChat draws its own bar from the page's config. */
export function TopBar(_: Props) {
  return null
}
