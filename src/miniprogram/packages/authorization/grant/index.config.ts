export default definePageConfig({ navigationBarTitleText: '查看权限' })
