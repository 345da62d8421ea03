export default definePageConfig({ navigationBarTitleText: '医生会看到什么' })
