export default function Bare() {
  return (
    <main style={{ padding: 16, fontSize: 17 }}>
      <h1>健档</h1>
      <p>一页什么也不做的 Taro，用来比较。</p>
    </main>
  )
}
