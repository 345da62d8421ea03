export default definePageConfig({ navigationBarTitleText: '历次结果' })
