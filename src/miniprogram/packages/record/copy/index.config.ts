export default definePageConfig({ navigationBarTitleText: '导出我的档案' })
