export default definePageConfig({ navigationBarTitleText: '越权投诉' })
