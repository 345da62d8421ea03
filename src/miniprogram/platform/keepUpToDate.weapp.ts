import { updateText as text } from '../locale/update'

/** A new version waits until somebody says so: a code may be on the screen (wx.getUpdateManager, library 1.9.90). */
export function keepUpToDate(): void {
  if (typeof wx.getUpdateManager !== 'function') return
  const manager = wx.getUpdateManager()
  manager.onUpdateReady(() => {
    wx.showModal({
      title: text('title'),
      content: text('words'),
      confirmText: text('now'),
      cancelText: text('later'),
      success: ({ confirm }) => {
        if (confirm) manager.applyUpdate()
      },
    })
  })
}
