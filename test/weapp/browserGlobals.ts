import { JSDOM } from 'jsdom'

const borrowed = [
  'window',
  'document',
  'Element',
  'HTMLElement',
  'Node',
  'Event',
  'CustomEvent',
  'MutationObserver',
  'getComputedStyle',
] as const

/**
 * Gives the simulator its document while the test stays in Node: the cloud, the sandbox and PostgreSQL's client
 * run in the same process, and none of them works among jsdom's own globals.
 */
export function provideBrowserGlobals(): void {
  const { window } = new JSDOM('<!DOCTYPE html><body></body>', { url: 'http://127.0.0.1/', pretendToBeVisual: true })
  for (const name of borrowed) Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true })
}
