const longest = 60

/** What this phone is called, so that its owner knows it again among others; null when WeChat does not say. */
export function deviceName(): string | null {
  const { brand = '', model = '' } = whatWechatSays()
  // “iPhone 14 Pro<iPhone15,2>”: what stands in the brackets is for engineers.
  const plain = model.replace(/<[^>]*>/g, '').trim()
  const known = [brand.trim(), plain].filter((part) => part !== '' && part.toLowerCase() !== 'unknown')
  const name = plain.toLowerCase().startsWith(brand.trim().toLowerCase()) ? plain : known.join(' ')
  return name === '' || known.length === 0 ? null : name.slice(0, longest)
}

/** Older WeChat tells it among everything else. */
function whatWechatSays(): { brand?: string; model?: string } {
  if (typeof wx.getDeviceInfo === 'function') return wx.getDeviceInfo()
  return typeof wx.getSystemInfoSync === 'function' ? wx.getSystemInfoSync() : {}
}
