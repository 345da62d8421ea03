export default definePageConfig({ navigationBarTitleText: '健档' })
