/** `npm run test:deep`: the full counts; otherwise the same properties with smaller ones. */
export const deep = process.env.TEST_DEEP === '1'
