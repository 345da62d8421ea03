export default definePageConfig({ navigationBarTitleText: '补登身份证号' })
