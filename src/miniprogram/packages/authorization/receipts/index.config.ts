export default definePageConfig({ navigationBarTitleText: '同意凭证' })
