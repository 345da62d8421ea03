import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { recordModules } from '../../../../contract/record/recordModule'
import { recordText } from '../../../locale/record'
import { recordListText as text } from '../../../locale/recordList'
import { recordModuleText } from '../../../locale/recordModules'
import { usePersonState } from '../../../session/usePersonState'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import '../record.scss'
import { Checking } from './Checking'
import { FilterSheet } from './FilterSheet'
import { Finder } from './Finder'
import { ListBody } from './ListBody'
import { FilterBar, MissingModules } from './ListHead'
import { everything, type Wish, wishWords } from './question'
import { useEntries } from './useEntries'
import { useWish } from './useWish'

/** One module, all six in one line of time, or what a word is found in. */
export default function List() {
  const { module: named, find } = useRouter().params
  const module = recordModules.find((known) => known === named) ?? null
  const finding = find === 'yes'
  const name = module ? recordModuleText(module) : text(finding ? 'find' : 'timeline')
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title: name })
  }, [name])
  const { wish, question, wishFor } = useWish(module, finding)
  const { shelf, ask, readOn, retry } = useEntries(question)
  const [choosing, change] = usePersonState(false)
  useReachBottom(readOn)
  const choose = (open: boolean) => change(() => open)
  const clear = () => wishFor(everything)
  const apply = (chosen: Wish) => {
    choose(false)
    wishFor(chosen)
  }
  return (
    <Page
      name={name}
      lead={module ? undefined : text(finding ? 'findLead' : 'timelineLead')}
      over={
        <>
          {shelf.checking ? <Checking failure={shelf.failure} onRetry={retry} /> : null}
          {choosing ? (
            <FilterSheet
              wish={wish}
              sources={shelf.sources}
              byVisitType={module === null || module === 'visit' || module === 'report'}
              onApply={apply}
              onLeave={() => choose(false)}
            />
          ) : null}
        </>
      }
    >
      <Finder found={wish.word} onFind={(word) => wishFor({ word })} onFilter={() => choose(true)} />
      <FilterBar wish={wish} onClear={clear} />
      <MissingModules modules={shelf.missing} onRetry={ask} />
      {question ? (
        <ListBody
          asked={JSON.stringify(question)}
          shelf={shelf}
          timeline={module === null}
          narrowed={wishWords(wish) !== ''}
          onClear={clear}
          onReload={ask}
          onRetry={retry}
        />
      ) : null}
      <Notice>{recordText('reference')}</Notice>
    </Page>
  )
}
