export default definePageConfig({ navigationBarTitleText: '同意与凭证' })
