export default definePageConfig({ navigationBarTitleText: '窗口认证' })
