export default definePageConfig({ navigationBarTitleText: '图例' })
