import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { Page } from '../ui/Page'
import { GalleryIndex } from './GalleryIndex'
import { openState } from './openState'
import { Primitives } from './Primitives'
import { galleryStates } from './states/all'
import { forceTheme, standStill } from './theme'

const address = new URLSearchParams(location.search)
const wanted = address.get('gallery')
const looks = (address.get('look') ?? '').split(',')

/** By its name, one after the other: whoever takes many pictures does not load the app for each. */
async function openNamed(name: string): Promise<void> {
  delete document.documentElement.dataset.gallery
  const state = galleryStates.find((each) => each.name === name)
  if (state) await openState(state)
  else document.documentElement.dataset.gallery = `there is no state ${name}`
}

let begun = false

function begin(): void {
  if (begun) return
  begun = true
  for (const theme of ['light', 'dark'] as const) if (looks.includes(theme)) forceTheme(theme)
  if (wanted === null) return
  standStill()
  Object.assign(window, { openGalleryState: openNamed })
  void openNamed(wanted)
}

/** `#/gallery/index`: every primitive and every state of every page; with `?gallery=` in the address, one of those states alone. */
export default function Gallery() {
  useEffect(begin, [])
  const { show } = useRouter().params
  if (wanted === null) return <GalleryIndex />
  return <Page name="部件">{show === 'primitives' ? <Primitives /> : null}</Page>
}
