import { useEffect } from 'react'
import { list } from '../../../contract/family/list'
import type { Message } from '../../../contract/message/message'
import { call } from '../../session/cloud'
import { usePersonState } from '../../session/usePersonState'
import { wardOf } from './messageAbout'
import type { WardNames } from './messageWords'

const nobody: WardNames = new Map()

/** Whom one acts for, by name, asked for only where a message is about one of them; without an answer they are 孩子. */
export function useWardNames(messages: readonly Message[]): WardNames {
  const [names, setNames] = usePersonState(nobody)
  const newest = messages.find((message) => wardOf(message) !== null)?.messageId
  useEffect(() => {
    if (newest === undefined) return
    void call(list, {}).then((outcome) => {
      if (outcome.ok) setNames(() => new Map(outcome.data.wards.map(({ residentId, name }) => [residentId, name])))
    })
  }, [newest, setNames])
  return names
}
