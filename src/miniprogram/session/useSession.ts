import { useStore } from 'zustand'
import { sessionStore, type SessionState } from './sessionStore'

export function useSession<Part>(select: (state: SessionState) => Part): Part {
  return useStore(sessionStore, select)
}
