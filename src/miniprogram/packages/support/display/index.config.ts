export default definePageConfig({ navigationBarTitleText: '字号与语言' })
