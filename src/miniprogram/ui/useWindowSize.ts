import { useEffect, useState } from 'react'
import { onWindowResize, windowSize } from '../platform/windowSize'

export function useWindowSize(): { width: number; height: number } {
  const [size, setSize] = useState(windowSize)
  useEffect(() => onWindowResize(() => setSize(windowSize())), [])
  return size
}
