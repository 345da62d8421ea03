export default definePageConfig({ navigationBarTitleText: '随身就医卡' })
