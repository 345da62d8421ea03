export default definePageConfig({ navigationBarTitleText: '档案调阅授权同意书' })
