export default definePageConfig({ navigationBarTitleText: '急救时怎么办' })
