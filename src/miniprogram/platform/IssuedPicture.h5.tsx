interface Props {
  source: string
  label: string
}

/** Somebody else's picture, whole and unchanged. */
export function IssuedPicture({ source, label }: Props) {
  return <img className="issued-picture" src={source} alt={label} />
}
