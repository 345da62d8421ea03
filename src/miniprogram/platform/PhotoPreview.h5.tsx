interface Props {
  source: string
  label: string
}

export function PhotoPreview({ source, label }: Props) {
  return <img className="photo" src={source} alt={label} />
}
