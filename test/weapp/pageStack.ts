/** An instance of a page as Taro's code sees it. */
export interface PageInstance {
  route?: string
  __route__?: string
  options?: object
  data?: Record<string, unknown>
  setData(data: object, callback?: () => void): void
  onLoad?(query: object): void
  onShow?(): void
  onHide?(): void
  onReady?(): void
  onUnload?(): void
  onReachBottom?(): void
  onPageScroll?(scroll: { scrollTop: number }): void
  onPullDownRefresh?(): void
}

export interface OpenPage {
  readonly route: string
  readonly instance: PageInstance
  readonly root: HTMLElement
  close(): void
}

interface NavigationCall {
  url: string
  success?(result: object): void
  fail?(error: object): void
  complete?(): void
}

/** WeChat's page stack: tab pages stay alive, the others are stacked above the one that shows. */
export function pageStack(mount: (route: string, query: Record<string, string>) => OpenPage, tabs: readonly string[]) {
  const stack: OpenPage[] = []
  const visited: string[] = []
  const liveTabs = new Map<string, OpenPage>()

  const top = () => stack.at(-1)

  function closeTop(): void {
    const page = stack.pop()
    if (page && liveTabs.get(page.route) !== page) page.close()
  }

  function place(url: string): void {
    visited.push(url)
    const { route, query } = read(url)
    stack.push(mount(route, query))
  }

  function push(url: string): void {
    top()?.instance.onHide?.()
    place(url)
  }

  function showTab(url: string): void {
    visited.push(url)
    const { route } = read(url)
    while (stack.length > 1) closeTop()
    const before = stack.pop()
    const kept = liveTabs.get(route)
    if (before && before !== kept) before.instance.onHide?.()
    const page = kept ?? mount(route, {})
    liveTabs.set(route, page)
    stack.push(page)
    if (kept && before !== kept) kept.instance.onShow?.()
  }

  function open(url: string): void {
    if (tabs.includes(read(url).route)) showTab(url)
    else push(url)
  }

  function back(delta: number): void {
    for (let count = 0; count < delta && stack.length > 1; count += 1) closeTop()
    top()?.instance.onShow?.()
  }

  const later = (call: Partial<NavigationCall>, act: () => void) => {
    // Never at once: in WeChat the page that navigates runs on before the next one exists.
    setTimeout(() => {
      act()
      call.success?.({ errMsg: 'ok' })
      call.complete?.()
    }, 0)
  }

  return {
    top,
    open,
    /** Every address that was gone to. */
    visited,
    instances: () => stack.map(({ instance }) => instance),
    closeAll() {
      while (stack.length > 0) closeTop()
      for (const page of liveTabs.values()) page.close()
      liveTabs.clear()
    },
    /** To be laid over the simulator's own `wx`. */
    wx: {
      navigateTo: (call: NavigationCall) => later(call, () => push(call.url)),
      redirectTo: (call: NavigationCall) =>
        later(call, () => {
          closeTop()
          place(call.url)
        }),
      reLaunch: (call: NavigationCall) =>
        later(call, () => {
          while (stack.length > 0) closeTop()
          open(call.url)
        }),
      switchTab: (call: NavigationCall) => later(call, () => showTab(call.url)),
      navigateBack: (call: Partial<NavigationCall> & { delta?: number } = {}) => later(call, () => back(call.delta ?? 1)),
    },
  }
}

function read(url: string): { route: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?')
  // WeChat hands the values over as they stand in the address, never decoded.
  const pairs = search.split('&').filter((pair) => pair !== '')
  return {
    route: path.replace(/^\//, ''),
    query: Object.fromEntries(pairs.map((pair) => [pair.split('=', 1)[0], pair.slice(pair.indexOf('=') + 1)])),
  }
}
