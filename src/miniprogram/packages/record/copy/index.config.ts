export default definePageConfig({ navigationBarTitleText: '导出档案' })
