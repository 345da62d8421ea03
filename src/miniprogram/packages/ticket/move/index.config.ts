export default definePageConfig({ navigationBarTitleText: '档案迁移与托管' })
