export default definePageConfig({ navigationBarTitleText: '已授权医院' })
