export default definePageConfig({ navigationBarTitleText: '调阅记录' })
