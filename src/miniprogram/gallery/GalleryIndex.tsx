import { useState } from 'react'
import { Heading, View } from '../platform/elements'
import { Button } from '../ui/Button'
import { Page } from '../ui/Page'
import { LookChips } from './Looks'
import { chosenLooks, lookOf } from './looks'
import { Primitives } from './Primitives'
import type { GalleryState } from './state'
import { galleryStates } from './states/all'
import './gallery.scss'

/** The states of each page, by the first two parts of their names. */
const pages = new Map<string, GalleryState[]>()
for (const state of galleryStates) {
  const page = state.name.split('/').slice(0, 2).join('/')
  pages.set(page, [...(pages.get(page) ?? []), state])
}

const addressOf = (name: string) => `?gallery=${name}&look=${lookOf(chosenLooks(location.search))}`

export function GalleryIndex() {
  return (
    <Page name="图例" heading="每个部件，每一页的每种状态" lead="只在本机的浏览器里有。人物、医院的答复和时间都是编的，不连任何网络。">
      <LookChips />
      <Primitives />
      <Heading level={2} className="section">
        {`页面（${pages.size}页，${galleryStates.length}种状态）`}
      </Heading>
      {[...pages].map(([page, states]) => (
        <StatesOfPage key={page} page={page} states={states} />
      ))}
    </Page>
  )
}

function StatesOfPage({ page, states }: { page: string; states: readonly GalleryState[] }) {
  const [drawn, draw] = useState(false)
  return (
    <View className="gallery__state">
      <Heading level={3} className="section">
        {`${page} ${states[0]?.title.split(' · ')[0] ?? ''}`}
      </Heading>
      {states.map(({ name, title, kind }) => (
        <View key={name}>
          <a className="gallery__link" href={addressOf(name)}>
            {`${title.split(' · ')[1] ?? title}（${kind}）`}
          </a>
          {drawn ? <iframe className="gallery__frame" title={title} src={addressOf(name)} loading="lazy" /> : null}
        </View>
      ))}
      {drawn ? null : (
        <Button kind="quiet" onTap={() => draw(true)}>
          {`把这${states.length}种状态画在这里`}
        </Button>
      )}
    </View>
  )
}
