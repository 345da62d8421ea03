export default definePageConfig({ navigationBarTitleText: '同意的文字' })
