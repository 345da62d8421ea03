export default definePageConfig({ navigationBarTitleText: '用户须知' })
