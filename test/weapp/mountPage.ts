import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Simulator from 'miniprogram-simulate'
import { inProject } from '../../config/paths'
import type { OpenPage, PageInstance } from './pageStack'
import type { SetDataMeter } from './setDataMeter'

export const dist = inProject('dist/weapp')

interface AppInstance {
  onLaunch?(options: object): void
}

/** The globals of a mini-program's engine, and the constructor that Taro's bundles register their components with. */
interface Engine {
  wx: Record<string, unknown>
  App(config: AppInstance): void
  Page(config: Record<string, unknown>): void
  Component(definition: Record<string, unknown>): void
  getApp(): AppInstance | undefined
  getCurrentPages(): PageInstance[]
}

declare const global: Engine

export function tabRoutes(): string[] {
  const app: { tabBar?: { list: { pagePath: string }[] } } = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'))
  return (app.tabBar?.list ?? []).map(({ pagePath }) => pagePath)
}

/**
 * Loads the compiled app into the simulator and launches it; gives back what mounts one of its pages,
 * with its WXML from WeChat's own compiler.
 */
export function launchApp(wxStubs: object, pages: () => PageInstance[], meter: SetDataMeter): (route: string, query: object) => OpenPage {
  if (!existsSync(join(dist, 'app.js'))) throw new Error('还没有 dist/weapp：先运行 npm run build -- weapp')
  // One fresh app a launch: neither Taro's runtime nor the simulator forgets anything by itself.
  if (typeof jest !== 'undefined') jest.resetModules()
  let app: AppInstance | undefined
  global.getApp = () => app
  global.getCurrentPages = pages
  global.App = (config) => {
    app = config
  }
  const simulator: typeof Simulator = require('miniprogram-simulate')
  // Webpack keeps its registry of loaded chunks on wx, which outlives the modules.
  delete global.wx.webpackJsonp
  Object.assign(global.wx, wxStubs)
  const register = global.Component
  global.Component = (definition) => register({ ...definition, options: optionsFor(definition.options) })

  require(join(dist, 'app.js'))
  app?.onLaunch?.({ path: tabRoutes()[0], query: {}, scene: 1001 })

  // Taro's recursive component runs once in an app: loaded here by itself, it is lent to every page by its id.
  const load = (path: string, tag: string, lent: Record<string, string>) =>
    simulator.load(join(dist, path), tag, {
      rootPath: dist,
      compiler: 'official',
      compilerOptions: { maxBuffer: 1 << 28 },
      usingComponents: lent,
    })
  const comp = load('comp', 'comp', {})
  const loaded = new Map<string, string>()
  let opening: { route: string; query: object; instance: PageInstance | null } = { route: '', query: {}, instance: null }

  global.Page = (config) => {
    const methods = Object.fromEntries(Object.entries(config).filter(([, value]) => typeof value === 'function'))
    global.Component({
      data: config.data,
      methods,
      attached(this: PageInstance) {
        const { route, query } = opening
        opening.instance = this
        measure(this, route, meter)
        Object.assign(this, { route, __route__: route, options: query })
        // No second argument: given a callback, Taro waits for it and never calls setData.
        this.onLoad?.(query)
        this.onShow?.()
      },
      ready(this: PageInstance) {
        this.onReady?.()
      },
      detached(this: PageInstance) {
        this.onUnload?.()
      },
    })
  }

  return (route, query) => {
    const id = loaded.get(route) ?? load(route, 'page', { comp })
    loaded.set(route, id)
    opening = { route, query, instance: null }
    const component = simulator.render(id)
    const root = document.createElement('div')
    document.body.appendChild(root)
    component.attach(root)
    const { instance } = opening
    if (!instance) throw new Error(`页面 ${route} 没有挂上`)
    return {
      route,
      instance,
      root,
      close() {
        component.detach()
        root.remove()
      },
    }
  }
}

/** The simulator renders a virtualHost component as nothing, and would put its own prefix before our class names. */
function optionsFor(given: unknown): object {
  const { virtualHost: _virtualHost, ...options } = Object(given)
  return { ...options, classPrefix: '' }
}

function measure(instance: PageInstance, route: string, meter: SetDataMeter): void {
  const original = instance.setData
  instance.setData = function measured(this: PageInstance, data, callback) {
    meter.record(route, data)
    original.call(this, data, callback)
  }
}
