export default definePageConfig({ navigationBarTitleText: '这条有误' })
