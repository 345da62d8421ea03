/** Several hands take from one pile until it is empty. */
export async function shareOut<Item>(items: readonly Item[], hands: readonly ((item: Item) => Promise<void>)[]): Promise<void> {
  const pile = [...items]
  await Promise.all(
    hands.map(async (take) => {
      for (let item = pile.shift(); item !== undefined; item = pile.shift()) await take(item)
    }),
  )
}
