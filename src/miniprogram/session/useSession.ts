import { useStore } from 'zustand'
import { type SessionState, sessionStore } from './sessionStore'

export function useSession<Part>(select: (state: SessionState) => Part): Part {
  return useStore(sessionStore, select)
}
